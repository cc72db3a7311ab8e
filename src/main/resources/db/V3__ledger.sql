alter table change_event rename to change_event_early;

drop index change_event_of;

create table change_event (
    seq ${number} primary key,
    change_id text references change (id),
    kind text not null,
    at bigint not null,
    channel text not null,
    content_digest text not null,
    person_digest text not null,
    personal_digest text,
    previous text not null,
    digest text not null
);

create index change_event_of on change_event (change_id, seq);

create index change_event_marks on change_event (kind, seq) where kind in ('CHECKPOINT', 'COMPACTED', 'ERASED');

create table change_event_body (
    seq ${number} primary key,
    content text,
    person text,
    personal text,
    salt text
);

create table ledger_head (
    id int primary key check (id = 1),
    seq bigint not null,
    digest text not null
);

insert into ledger_head (id, seq, digest)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table ledger_message (
    channel text not null,
    ts text not null,
    thread text,
    seq bigint not null,
    text_digest text not null,
    primary key (channel, ts)
);

create index ledger_message_of_thread on ledger_message (channel, thread, ts);
