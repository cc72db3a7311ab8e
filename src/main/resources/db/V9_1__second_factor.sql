create table second_factor (
    person text primary key,
    generation bigint not null,
    is_active int not null,
    added_at bigint not null,
    used_step bigint not null,
    tries int not null,
    locked_until bigint
);
