-- Why an award was won, in a sentence; NULL takes it back.
INSERT INTO citations (entry, citation) VALUES (:entry, :citation)
ON CONFLICT (entry) DO UPDATE SET citation = excluded.citation;
