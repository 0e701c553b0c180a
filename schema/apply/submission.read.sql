-- Answers to a registration form became an entry, or changed it.
INSERT INTO submissions (answers, entry, submission)
VALUES (:answers,
    :entry,
    :submission)
ON CONFLICT DO NOTHING;
