/* podium.h - judging for creativity contests: all of the library. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_H
#define PODIUM_H

#include <podium/analysis.h>
#include <podium/archive.h>
#include <podium/assign.h>
#include <podium/attendance.h>
#include <podium/audit.h>
#include <podium/award.h>
#include <podium/backup.h>
#include <podium/base.h>
#include <podium/card.h>
#include <podium/ceremony.h>
#include <podium/certificate.h>
#include <podium/conflict.h>
#include <podium/contest.h>
#include <podium/discrepancy.h>
#include <podium/dossier.h>
#include <podium/double_entry.h>
#include <podium/duplicate.h>
#include <podium/edition.h>
#include <podium/erase.h>
#include <podium/feedback.h>
#include <podium/file.h>
#include <podium/form.h>
#include <podium/key.h>
#include <podium/log.h>
#include <podium/merge.h>
#include <podium/numbering.h>
#include <podium/paper.h>
#include <podium/phase.h>
#include <podium/picture.h>
#include <podium/pool.h>
#include <podium/progress.h>
#include <podium/proof.h>
#include <podium/province.h>
#include <podium/rank.h>
#include <podium/ratings.h>
#include <podium/registration.h>
#include <podium/round.h>
#include <podium/screen.h>
#include <podium/sheet.h>
#include <podium/site.h>
#include <podium/table.h>
#include <podium/workbook.h>
#include <podium/worklist.h>

#endif
