create index change_turn on change (account, run_after, id) where state in ('QUEUED', 'UNKNOWN');
