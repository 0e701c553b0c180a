-- An entry is registered or changed.
INSERT INTO entries (id, entry, blind_code, title, field, unit, summary, filed, state)
VALUES (:id,
    :entry,
    :blind_code,
    :title,
    :field,
    :unit,
    :summary,
    :filed,
    :state)
ON CONFLICT (id) DO UPDATE
    SET entry = excluded.entry,
    blind_code = excluded.blind_code,
    title = excluded.title,
    field = excluded.field,
    unit = excluded.unit,
    summary = excluded.summary,
    filed = excluded.filed,
    state = excluded.state;
-- include part/erratum.sql
