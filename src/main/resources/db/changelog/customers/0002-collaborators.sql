--liquibase formatted sql

--changeset closeup:customers-0101-collaborator
--comment: Colleagues to whom a customer counts as their own, beside its owner.
create table customers.collaborator (
    tenant_id uuid not null,
    customer_id uuid not null,
    member_id uuid not null,
    primary key (tenant_id, customer_id, member_id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade,
    foreign key (tenant_id, member_id) references tenants.member on delete cascade
);
create index collaborator_by_member on customers.collaborator (tenant_id, member_id, customer_id);
call platform.isolate('customers.collaborator');
