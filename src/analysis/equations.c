/* equations.c - sums over ratings for the mixed model equations.
 *
 * In: the ratings of struct crossed and variance ratios t. Out: the matrix and
 * right side of the kept system (see crossed.h), the determinant of what was
 * eliminated, and traces for REML; each in one pass over the rows, so that the
 * time is linear in the ratings and no matrix of all rows is made.
 * A cell of n ratings whose own effect has the ratio t to the residual has
 * 1'R^-1 = 1' / (1 + t n), which eliminates the cells. A row whose cells have
 * precisions a then has the weight w = t_r / (1 + t_r sum a). A plain design,
 * with one rating in each cell and one mean, has shorter code of its own. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "analysis/crossed.h"

static const struct group *
group_of(const struct crossed *c, size_t row)
{
    uint32_t group =
        c->group_of ? c->group_of[c->first[row + 1] - c->first[row]] : 0;
    return group ? &c->groups[group - 1] : NULL;
}

/* ---- passes over the ratings ---- */

static double
cell_size(const struct crossed *c, size_t cell)
{
    return (double)(c->from[cell + 1] - c->from[cell]);
}

/* 1 / (1 + t n) of a cell. */
static double
cell_shrinkage(const struct crossed *c, double t, size_t cell)
{
    return t > 0 ? 1 / (1 + t * cell_size(c, cell)) : 1;
}

static size_t
fixed_effect_of(const struct crossed *c, size_t rating)
{
    return c->criterion ? c->criterion[rating] : 0;
}

/* Is each cell a single rating, without an effect of the cell? */
static bool
has_plain_cells(const struct crossed *c, const double t[EFFECTS])
{
    return c->plain && t[CELL] <= 0;
}

/* The values of a row's ratings, in c->row_room. */
static const double *
row_values(const struct crossed *c, const struct values *v, size_t row)
{
    double *y = c->row_room;
    size_t first = c->from[c->first[row]];
    size_t n = c->from[c->first[row + 1]] - first;
    double all = v->row ? v->row[row] : 0;
    for (size_t i = 0; i < n; i++)
        y[i] = all + (v->own ? v->own[first + i] : 0);
    if (!v->kept)
        return y;
    if (c->plain) {
        for (size_t i = 0; i < n; i++)
            y[i] += v->kept[0] + v->kept[1 + c->column[first + i]];
        return y;
    }
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++)
        for (size_t o = c->from[i]; o < c->from[i + 1]; o++)
            y[o - first] += v->kept[fixed_effect_of(c, o)] +
                v->kept[c->fixed + c->column[i]];
    return y;
}

/* The totals of a row: of precisions, and of weighted values. */
struct row_total {
    double precision, value;
};

/* Sums over the rows: the right side of the kept system, and y'My. */
struct kept_sums {
    double *kept, square;
};

/* Add one row of a plain design, before the row is eliminated. */
static struct row_total
gather_plain_row(
    const struct crossed *c, size_t row, const double *y, struct kept_sums *to)
{
    size_t first = c->first[row], n = c->first[row + 1] - first;
    struct row_total total = { (double)n, 0 };
    for (size_t i = 0; i < n; i++) {
        total.value += y[i];
        to->square += y[i] * y[i];
        to->kept[1 + c->column[first + i]] += y[i];
    }
    to->kept[0] += total.value;
    return total;
}

/* The same where cells have several ratings, of different criteria. */
static struct row_total
gather_row_cells(const struct crossed *c, double t, size_t row, const double *y,
    struct kept_sums *to)
{
    struct row_total total = { 0, 0 };
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        double k = cell_shrinkage(c, t, i), sum = 0;
        size_t first = c->from[c->first[row]];
        for (size_t o = c->from[i]; o < c->from[i + 1]; o++) {
            sum += y[o - first];
            to->square += y[o - first] * y[o - first];
            to->kept[fixed_effect_of(c, o)] += y[o - first];
        }
        double taken = t * k * sum; /* what the cell explains of a rating */
        for (size_t o = c->from[i]; taken != 0 && o < c->from[i + 1]; o++)
            to->kept[fixed_effect_of(c, o)] -= taken;
        to->square -= taken * sum;
        to->kept[c->fixed + c->column[i]] += k * sum;
        total.precision += k * cell_size(c, i);
        total.value += k * sum;
    }
    return total;
}

static void
eliminate_row(const struct crossed *c, const double t[EFFECTS], size_t row,
    double share, double *out)
{
    if (has_plain_cells(c, t)) {
        for (size_t i = c->first[row]; i < c->first[row + 1]; i++)
            out[1 + c->column[i]] -= share;
        out[0] -= share * (double)(c->first[row + 1] - c->first[row]);
        return;
    }
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        double taken = share * cell_shrinkage(c, t[CELL], i);
        out[c->fixed + c->column[i]] -= taken * cell_size(c, i);
        for (size_t o = c->from[i]; o < c->from[i + 1]; o++)
            out[fixed_effect_of(c, o)] -= taken;
    }
}

double
crossed_project(const struct crossed *c, const double t[EFFECTS],
    const struct values *values, double *out)
{
    struct kept_sums to = { out, 0 };
    memset(out, 0, crossed_order(c) * sizeof *out);
    for (size_t row = 0; row < c->rows; row++) {
        const double *y = row_values(c, values, row);
        struct row_total sum = has_plain_cells(c, t)
            ? gather_plain_row(c, row, y, &to)
            : gather_row_cells(c, t[CELL], row, y, &to);
        double share = entry_weight(t[ROW], sum.precision) * sum.value;
        eliminate_row(c, t, row, share, out);
        to.square -= share * sum.value;
    }
    return to.square;
}

static void
score_plain_row(const struct crossed *c, double t, size_t row, const double *y,
    const struct scores *out)
{
    size_t first = c->first[row], n = c->first[row + 1] - first;
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += y[i];
    double effect = entry_weight(t, (double)n) * sum;
    out->of[ROW][row] = sum / (1 + t * (double)n);
    for (size_t i = 0; i < n; i++)
        out->of[COLUMN][c->column[first + i]] += y[i] - effect;
}

static void
score_row_cells(const struct crossed *c, const double t[EFFECTS], size_t row,
    const double *y, const struct scores *out)
{
    double *cell = out->of[CELL], value = 0, precision = 0;
    size_t first = c->from[c->first[row]];
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        double k = cell_shrinkage(c, t[CELL], i);
        cell[i] = 0;
        for (size_t o = c->from[i]; o < c->from[i + 1]; o++)
            cell[i] += k * y[o - first];
        value += cell[i];
        precision += k * cell_size(c, i);
    }
    double effect = entry_weight(t[ROW], precision) * value;
    out->of[ROW][row] = value / (1 + t[ROW] * precision);
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        cell[i] -= cell_shrinkage(c, t[CELL], i) * cell_size(c, i) * effect;
        out->of[COLUMN][c->column[i]] += cell[i];
    }
}

void
crossed_scores(const struct crossed *c, const double t[EFFECTS],
    const struct values *values, const struct scores *out)
{
    memset(out->of[COLUMN], 0, c->columns * sizeof *out->of[COLUMN]);
    for (size_t row = 0; row < c->rows; row++) {
        const double *y = row_values(c, values, row);
        if (has_plain_cells(c, t))
            score_plain_row(c, t[ROW], row, y, out);
        else
            score_row_cells(c, t, row, y, out);
    }
}

/* ---- the kept system ---- */

static void
sparse_add(struct sparse *s, size_t index, double q)
{
    if (!s->slot[index]) {
        s->index[s->count] = index;
        s->q[s->count] = 0;
        s->slot[index] = ++s->count;
    }
    s->q[s->slot[index] - 1] += q;
}

static void
sparse_close(struct sparse *s)
{
    for (size_t i = 0; i < s->count; i++)
        s->slot[s->index[i]] = 0;
}

void
crossed_row(const struct crossed *c, const double t[EFFECTS], size_t row,
    struct sparse *out)
{
    out->count = 0;
    out->precision = 0;
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        double k = cell_shrinkage(c, t[CELL], i);
        double n = cell_size(c, i);
        out->precision += k * n;
        sparse_add(out, c->fixed + c->column[i], k * n);
        for (size_t o = c->from[i]; o < c->from[i + 1]; o++)
            sparse_add(out, fixed_effect_of(c, o), k);
    }
    sparse_close(out);
}

void
sparse_subtract(
    struct sparse *x, double by, const struct sparse *y, double times)
{
    for (size_t i = 0; i < x->count; i++) {
        x->slot[x->index[i]] = i + 1;
        x->q[i] *= by;
    }
    for (size_t i = 0; i < y->count; i++)
        sparse_add(x, y->index[i], -times * y->q[i]);
    sparse_close(x);
}

double
sparse_quadratic(const struct sparse *x, const double *g, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < x->count; i++) {
        const double *line = g + x->index[i] * n;
        for (size_t k = 0; x->index[i] < n && k < x->count; k++)
            if (x->index[k] < n)
                sum += x->q[i] * x->q[k] * line[x->index[k]];
    }
    return sum;
}

/* What one cell adds to the system before its row is eliminated. */
static void
add_cell_to_system(const struct crossed *c, double t, size_t cell, double *out)
{
    size_t order = crossed_order(c), column = c->fixed + c->column[cell];
    double k = cell_shrinkage(c, t, cell);
    out[column * order + column] += k * cell_size(c, cell);
    for (size_t o = c->from[cell]; o < c->from[cell + 1]; o++) {
        double *line = out + fixed_effect_of(c, o) * order;
        line[fixed_effect_of(c, o)] += 1;
        line[column] += k;
        out[column * order + fixed_effect_of(c, o)] += k;
        for (size_t p = c->from[cell]; t > 0 && p < c->from[cell + 1]; p++)
            line[fixed_effect_of(c, p)] -= t * k;
    }
}

/* The same for all cells, where each has one rating. */
static void
add_plain_cells(const struct crossed *c, double *out)
{
    size_t order = crossed_order(c);
    out[0] = (double)c->count;
    for (size_t j = 0; j < c->columns; j++)
        out[(j + 1) * order] = out[j + 1] = out[(j + 1) * (order + 1)] =
            c->column_n[j];
}

static void
eliminate_sparse_row(
    const struct sparse *row, double weight, size_t order, double *out)
{
    for (size_t i = 0; i < row->count; i++) {
        double *line = out + row->index[i] * order;
        for (size_t k = 0; k < row->count; k++)
            line[row->index[k]] -= weight * row->q[i] * row->q[k];
    }
}

/* Eliminate all rows of a group at once; each of their cells has one rating. */
static void
eliminate_group(
    const struct crossed *c, double t, const struct group *g, double *out)
{
    size_t m = c->columns, order = m + 1;
    double n = (double)g->size, w = entry_weight(t, n);
    out[0] -= (double)g->rows * w * n * n;
    for (size_t j = 0; j < m; j++) {
        double *line = out + (j + 1) * order + 1;
        line[-1] -= w * n * g->times[j];
        out[j + 1] -= w * n * g->times[j];
        for (size_t k = 0; k < m; k++)
            line[k] -= w * (k < j ? g->pairs[k * m + j] : g->pairs[j * m + k]);
    }
}

void
crossed_assemble(const struct crossed *c, const double t[EFFECTS], double *out)
{
    size_t order = crossed_order(c);
    struct sparse *row = c->scratch;
    memset(out, 0, order * order * sizeof *out);
    if (has_plain_cells(c, t))
        add_plain_cells(c, out);
    for (size_t i = 0; i < c->cells && !has_plain_cells(c, t); i++)
        add_cell_to_system(c, t[CELL], i, out);
    for (size_t i = 0; i < c->rows; i++) {
        if (group_of(c, i))
            continue;
        crossed_row(c, t, i, row);
        eliminate_sparse_row(
            row, entry_weight(t[ROW], row->precision), order, out);
    }
    for (size_t i = 0; i < c->group_count; i++)
        eliminate_group(c, t[ROW], &c->groups[i], out);
}

double
crossed_log_eliminated(const struct crossed *c, const double t[EFFECTS])
{
    double sum = 0;
    if (has_plain_cells(c, t)) {
        for (size_t n = 1; n <= c->largest; n++)
            sum += (double)c->rows_of_size[n] * log1p(t[ROW] * (double)n);
        return sum;
    }
    for (size_t row = 0; row < c->rows; row++) {
        double precision = 0;
        for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
            double n = cell_size(c, i);
            double k = cell_shrinkage(c, t[CELL], i);
            precision += k * n;
            if (t[CELL] > 0)
                sum -= log(k);
        }
        sum += log1p(t[ROW] * precision);
    }
    return sum;
}

/* ---- traces ---- */

/* The trace over the rows of a group: the coefficients q of such a row are 1 on
 * its columns and n on the mean. */
static double
trace_group(const struct crossed *c, const struct group *g,
    const double *inverse, size_t order)
{
    size_t m = order > 1 ? c->columns : 0;
    double n = (double)g->size, sum = (double)g->rows * n * n * inverse[0];
    for (size_t j = 0; j < m; j++) {
        const double *line = inverse + (j + 1) * order + 1;
        const double *pairs = g->pairs + j * c->columns;
        sum += 2 * n * g->times[j] * line[-1] + pairs[j] * line[j];
        for (size_t k = j + 1; k < m; k++)
            sum += 2 * pairs[k] * line[k];
    }
    return sum;
}

/* The trace over the cells of a row: a - a^2 w - (k - a w q)' G (k - a w q). */
static double
trace_cells(const struct crossed *c, const double t[EFFECTS], size_t row,
    const double *g, size_t order)
{
    struct sparse *q = c->scratch, *x = c->scratch + 1;
    double w = entry_weight(t[ROW], q->precision), sum = 0;
    for (size_t i = c->first[row]; i < c->first[row + 1]; i++) {
        double k = cell_shrinkage(c, t[CELL], i);
        double a = k * cell_size(c, i);
        x->count = 0;
        for (size_t p = 0; p < q->count; p++)
            sparse_add(x, q->index[p], -a * w * q->q[p]);
        sparse_add(x, c->fixed + c->column[i], a);
        for (size_t o = c->from[i]; o < c->from[i + 1]; o++)
            sparse_add(x, fixed_effect_of(c, o), k);
        sparse_close(x);
        sum += a - a * a * w - sparse_quadratic(x, g, order);
    }
    return sum;
}

void
crossed_traces(const struct crossed *c, const double t[EFFECTS],
    const double *g, size_t n, double out[EFFECTS])
{
    struct sparse *q = c->scratch;
    out[ROW] = out[CELL] = 0;
    for (size_t i = 0; i < c->rows; i++) {
        if (group_of(c, i))
            continue;
        crossed_row(c, t, i, q);
        double rest = 1 / (1 + t[ROW] * q->precision);
        out[ROW] +=
            q->precision * rest - rest * rest * sparse_quadratic(q, g, n);
        if (!c->plain)
            out[CELL] += trace_cells(c, t, i, g, n);
    }
    for (size_t i = 0; c->groups && i < c->group_count; i++) {
        const struct group *group = &c->groups[i];
        double size = (double)group->size, rest = 1 / (1 + t[ROW] * size);
        out[ROW] += (double)group->rows * size * rest -
            rest * rest * trace_group(c, group, g, n);
    }
}
