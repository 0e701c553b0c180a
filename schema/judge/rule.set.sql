-- Once results are published, a rule changes nothing but what is shown of them.
SELECT 'law.rule_published', :rule, NULL FROM contest_state
WHERE :own AND phase = 'published'
    AND :rule NOT IN ('publishes', 'feedback_shows');
