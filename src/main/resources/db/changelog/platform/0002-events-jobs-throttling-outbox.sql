--liquibase formatted sql

--changeset closeup:platform-0004-event-publication
--comment: Spring Modulith's registry: an event waits here until each of its listeners has done its work.
create table platform.event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on platform.event_publication using hash (serialized_event);
create index event_publication_completion_date on platform.event_publication (completion_date);
call platform.share('platform.event_publication');

--changeset closeup:platform-0005-scheduled-tasks
--comment: db-scheduler's queue of jobs. Task data holds identifiers, never personal data.
create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on platform.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on platform.scheduled_tasks (priority desc, execution_time asc);
call platform.share('platform.scheduled_tasks');

--changeset closeup:platform-0006-throttle
--comment: Token buckets of the throttled doors. The key is a hash of whom it slows down.
create table platform.throttle (
    id bytea not null primary key,
    state bytea,
    expires_at bigint
);
create index throttle_expires_at on platform.throttle (expires_at);
call platform.share('platform.throttle');

--changeset closeup:platform-0007-outbox
--comment: Mail to staff on an installation without a mail server, read in the browser at /outbox.
create table platform.outbox_mail (
    mail_id uuid not null primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    sent_at timestamptz not null
);
create index outbox_mail_sent_at on platform.outbox_mail (sent_at desc);
call platform.share('platform.outbox_mail');
