alter table ledger_message add column posted_at bigint not null default 0;
alter table ledger_message add column editing_since bigint;

create index ledger_message_of_event on ledger_message (seq);
