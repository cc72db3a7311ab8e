create table preference (
    person text primary key,
    language text,
    reminders int not null
);

create index change_asked_by on change (requester, asked_at);
