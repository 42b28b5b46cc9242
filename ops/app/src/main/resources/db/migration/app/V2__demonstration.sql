-- A store that holds the demonstration: for which day it was told, and how far.
create table work.demonstration (
    only_one boolean primary key default true check (only_one),
    today    date not null
);
create table work.demonstration_chapter (
    name    text primary key,
    told_at timestamptz not null default now()
);
grant select, insert on work.demonstration, work.demonstration_chapter to gongjian_append;
