-- Who may log in. What somebody may do is decided by the offices of the person.
create table work.account (
    login           text primary key check (login = lower(login)),
    person          uuid        not null,
    secret          text        not null,
    demonstration   boolean     not null default false,
    must_change     boolean     not null default false,
    active          boolean     not null default true,
    failed_attempts integer     not null default 0,
    locked_until    timestamptz,
    created_at      timestamptz not null
);
create index account_person on work.account (person);

-- Everything that was done to an account or with its password; never updated, never deleted.
create table work.account_audit (
    id          bigint generated always as identity primary key,
    login       text        not null,
    act         text        not null,
    by_login    text        not null,
    at          timestamptz not null,
    correlation text
);
create index account_audit_login on work.account_audit (login, id);

-- Bearer tokens, by hash only.
create table work.account_token (
    hash       bytea primary key,
    login      text        not null references work.account,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index account_token_login on work.account_token (login);

-- The one-time link by which the first administrator sets a password, by hash only.
create table work.first_administrator (
    hash       bytea primary key,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Sessions, shared by command and query nodes.
create table work.web_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index web_session_id on work.web_session (session_id);
create index web_session_expiry on work.web_session (expiry_time);
create index web_session_principal on work.web_session (principal_name);
create table work.web_session_attributes (
    session_primary_id char(36)     not null references work.web_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- What was typed into a refused form: concealed, for one session, 30 minutes.
create table work.form_ticket (
    hash       bytea primary key,
    owner      text        not null,
    box        bytea       not null,
    expires_at timestamptz not null
);
create index form_ticket_expiry on work.form_ticket (expires_at);

-- What was typed and not yet sent: concealed, per person and form.
create table work.form_draft (
    login    text        not null,
    form     text        not null,
    box      bytea       not null,
    saved_at timestamptz not null,
    primary key (login, form)
);

grant usage on schema work to gongjian_append, gongjian_view;
grant select, insert, update, delete on work.account, work.account_token, work.first_administrator,
    work.web_session, work.web_session_attributes, work.form_ticket, work.form_draft to gongjian_append;
grant select, insert on work.account_audit to gongjian_append;
grant select on work.account, work.account_token, work.first_administrator, work.form_draft to gongjian_view;
grant select, insert, update, delete on work.web_session, work.web_session_attributes to gongjian_view;
grant select, delete on work.form_ticket to gongjian_view;
