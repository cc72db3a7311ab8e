create index change_done on change (account, flow, ended_at) where state = 'SUCCEEDED';
