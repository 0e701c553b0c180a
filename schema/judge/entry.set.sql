-- What is published keeps its entries: their texts and units are corrected.
SELECT 'law.published_entry', :entry, NULL
WHERE :own AND (SELECT phase FROM contest_state) = 'published'
    AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.id = :id
        AND e.entry = :entry AND e.field = :field AND e.state = :state
        AND e.blind_code IS :blind_code);
