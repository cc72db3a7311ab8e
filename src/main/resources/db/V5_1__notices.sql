create table notice (
    id ${identity},
    once text not null unique,
    kind text not null,
    subject text not null,
    number int not null,
    event_seq bigint,
    raised_at bigint not null,
    last_at bigint not null,
    due_at bigint not null,
    attempts int not null,
    tried_at bigint,
    delivered_at bigint,
    channel text,
    ts text
);

create index notice_due on notice (due_at) where delivered_at is null;
create index notice_about on notice (kind, subject, last_at);
create index change_event_refused on change_event (at) where kind = 'REFUSED';
