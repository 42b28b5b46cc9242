-- One-time links by which the owner of an account sets a password of one's own, by hash only.
create table work.account_link (
    hash       bytea primary key,
    login      text        not null references work.account,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_link_login on work.account_link (login);

grant select, insert, update, delete on work.account_link to gongjian_append;
grant select on work.account_link to gongjian_view;
