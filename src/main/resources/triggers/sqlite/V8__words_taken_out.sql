drop trigger change_event_body_only_loses;

create trigger change_event_body_only_loses before update on change_event_body
when not (new.seq = old.seq
          and (new.content is null or new.content is not distinct from old.content)
          and (new.personal is null or new.personal is not distinct from old.personal)
          and (new.salt is null
               or (new.salt is not distinct from old.salt and new.person is not distinct from old.person)))
begin
    select raise(abort, 'what an event says can be taken out, not edited');
end;
