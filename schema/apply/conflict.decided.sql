-- A detected conflict is confirmed or dismissed, with a reason.
UPDATE detected_conflicts
SET state = CASE WHEN :confirmed THEN 'confirmed' ELSE 'dismissed' END,
    reason = :reason,
    seq = :seq
WHERE judge = :judge AND entry = :entry AND why = :why;
