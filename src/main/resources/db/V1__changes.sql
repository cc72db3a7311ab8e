create table change (
    id text primary key,
    version bigint not null,
    state text not null,
    account text not null,
    operation text not null,
    requester text not null,
    team text not null,
    channel text not null,
    submission text not null unique,
    flow text not null,
    space text,
    base text not null,
    wanted text not null,
    reason text not null,
    digest text not null,
    asked_at bigint not null,
    run_after bigint not null,
    attempts int not null,
    sends int not null,
    sent_at bigint,
    ended_at bigint,
    result text
);

create index change_due on change (account, state, run_after);

create table change_event (
    seq ${identity},
    change_id text not null references change (id),
    kind text not null,
    at bigint not null,
    person text not null,
    channel text not null,
    content text not null
);

create index change_event_of on change_event (change_id, seq);

create table announcement (
    id ${identity},
    change_id text not null references change (id),
    kind text not null,
    due_at bigint not null,
    attempts int not null,
    delivered_at bigint,
    channel text,
    ts text
);

create index announcement_due on announcement (delivered_at, due_at);

create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data ${bytes},
    execution_time ${instant} not null,
    picked ${flag} not null,
    picked_by varchar(50),
    last_success ${instant},
    last_failure ${instant},
    consecutive_failures int,
    last_heartbeat ${instant},
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
