-- Organisations that report or take part; the two focal points of the Memorandum and the one of the sample records.
create table organisation (
    code            text        primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
    name_vi         text,
    name_en         text,
    kind            text        not null check (kind in ('FOCAL_POINT', 'DESIGNATED_THIRD_PARTY', 'OTHER')),
    designated_by   text        references organisation (code),
    designated_from date,
    designated_to   date,
    sample          boolean     not null default false,
    created_at      timestamptz not null default now(),
    check (name_vi is not null or name_en is not null),
    check ((kind = 'DESIGNATED_THIRD_PARTY') = (designated_by is not null)),
    check (designated_from <= designated_to)
);

insert into organisation (code, name_vi, name_en, kind, sample) values
    ('NOIP', 'Cục Sở hữu trí tuệ', 'Intellectual Property Office of Viet Nam', 'FOCAL_POINT', false),
    ('WIPO-APAC', 'Ban Châu Á và Thái Bình Dương của WIPO', 'WIPO Division for Asia and the Pacific', 'FOCAL_POINT', false),
    ('SAMPLE', 'Hồ sơ mẫu từ các nguồn công khai', 'Sample records from public sources', 'OTHER', true);
