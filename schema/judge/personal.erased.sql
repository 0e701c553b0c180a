-- Hashes, and nothing else.
SELECT 'law.form', 'hashes', NULL FROM json_each(:hashes)
WHERE length(value) <> 64 OR value GLOB '*[^0-9a-f]*'
LIMIT 1;
