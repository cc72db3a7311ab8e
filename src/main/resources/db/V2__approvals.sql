alter table change add column consent text not null default '{}';
alter table change add column wake_at bigint;
alter table change add column origin text;
alter table change add column origin_of text;

create index change_wake on change (wake_at) where wake_at is not null;
create index change_of_flow on change (account, flow, state);
create index change_open on change (state, asked_at);

alter table announcement add column event_seq bigint;
alter table announcement add column tried_at bigint;

create index announcement_of on announcement (change_id, delivered_at, id);

create table card (
    change_id text primary key references change (id),
    channel text not null,
    ts text not null
);
