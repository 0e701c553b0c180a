/* rasch_model.c - what the many-facet Rasch model expects of one rating.
 *
 * In: the measures, thresholds and elements of a rating. Out: the probability
 * of each category, log-odds of k against k - 1 being ability less severity
 * less difficulty less the threshold of k (Linacre, Many-Facet Rasch
 * Measurement, 1989). Powers are shifted by their greatest before they are
 * raised, so that none overflows. */
/* SPDX-License-Identifier: MIT */
#include <math.h>

#include "analysis/rasch.h"

double
rasch_location(const struct rasch *r, const struct rasch_mark *mark)
{
    return r->measure[FACET_ENTRY][mark->of[FACET_ENTRY]] -
        r->measure[FACET_JUDGE][mark->of[FACET_JUDGE]] -
        r->measure[FACET_CRITERION][mark->of[FACET_CRITERION]];
}

void
rasch_distribution(
    const struct rasch *r, double location, struct mark_distribution *out)
{
    double power = 0, most = 0, sum = 0;
    out->p[0] = 0;
    for (int k = 1; k <= r->steps; k++) {
        power += location - r->threshold[k];
        out->p[k] = power;
        most = fmax(most, power);
    }
    for (int k = 0; k <= r->steps; k++)
        sum += out->p[k] = exp(out->p[k] - most);
    out->mean = out->variance = 0;
    for (int k = r->steps; k >= 0; k--) {
        out->p[k] /= sum;
        out->reach[k] = out->p[k] + (k < r->steps ? out->reach[k + 1] : 0);
        out->mean += k * out->p[k];
    }
    for (int k = 0; k <= r->steps; k++)
        out->variance += (k - out->mean) * (k - out->mean) * out->p[k];
}
