-- The criteria that hold where, anew.
DELETE FROM rubric;
INSERT INTO rubric (round, field, criterion, maximum, step, bonus,
    comment_below)
SELECT round, field, criterion, maximum, step, bonus, comment_below
FROM rubric_now;
