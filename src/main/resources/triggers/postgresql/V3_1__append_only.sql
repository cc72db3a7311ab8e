create function refuse_ledger_edit() returns trigger language plpgsql as $$
begin
    raise exception '%', tg_argv[0];
end
$$;

create trigger change_event_is_not_edited before update or delete on change_event
for each row execute function refuse_ledger_edit('the ledger is only added to');

create trigger change_event_is_not_emptied before truncate on change_event
for each statement execute function refuse_ledger_edit('the ledger is only added to');

create trigger change_event_body_is_not_deleted before delete on change_event_body
for each row execute function refuse_ledger_edit('the ledger is only added to');

create trigger change_event_body_is_not_emptied before truncate on change_event_body
for each statement execute function refuse_ledger_edit('the ledger is only added to');

create trigger change_event_body_only_loses before update on change_event_body
for each row
when (not (new.seq = old.seq
           and (new.content is null or new.content = old.content)
           and (new.salt is null
                or (new.salt = old.salt and new.person = old.person
                    and new.personal is not distinct from old.personal))))
execute function refuse_ledger_edit('what an event says can be taken out, not edited');

create trigger ledger_head_stays before delete on ledger_head
for each row execute function refuse_ledger_edit('the ledger is only added to');
