create trigger change_event_is_not_edited before update on change_event
begin
    select raise(abort, 'the ledger is only added to');
end;

create trigger change_event_is_not_deleted before delete on change_event
begin
    select raise(abort, 'the ledger is only added to');
end;

create trigger change_event_body_is_not_deleted before delete on change_event_body
begin
    select raise(abort, 'the ledger is only added to');
end;

create trigger change_event_body_only_loses before update on change_event_body
when not (new.seq = old.seq
          and (new.content is null or new.content = old.content)
          and (new.salt is null
               or (new.salt = old.salt and new.person = old.person
                   and new.personal is not distinct from old.personal)))
begin
    select raise(abort, 'what an event says can be taken out, not edited');
end;

create trigger ledger_head_stays before delete on ledger_head
begin
    select raise(abort, 'the ledger is only added to');
end;
