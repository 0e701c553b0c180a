-- A waived issue is open again, with a reason.
DELETE FROM waived_issues WHERE id = :id;
