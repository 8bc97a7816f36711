/* SPDX-License-Identifier: BSD-3-Clause */
/* line.c -- a line editor for any terminal that knows ESC [ K and ESC [ D. */
#include "line.h"

#include <string.h>

#include <go.h>

#define CTRL(c) ((c) - '@')

enum { BACKSPACE = 8, ESCAPE = 27, DELETE = 127 };

void
line_show(const Line *l)
{
	go_printf("\r%s%s\033[K", l->prompt, l->text);
	if (l->at < l->len)
		go_printf("\033[%uD", (unsigned)(l->len - l->at));
}

static void
set(Line *l, const char *text)
{
	strcpy(l->text, text);
	l->len = l->at = strlen(text);
}

void
line_begin(Line *l)
{
	set(l, "");
	l->state = PLAIN;
	l->shown = l->count;
	line_show(l);
}

/* -- Editing -------------------------------------------------------------------- */

/* The '\0' moves with the rest. */
static void
insert(Line *l, char c)
{
	char *p = &l->text[l->at];

	if (l->len == LINELEN)
		return;
	memmove(p + 1, p, l->len - l->at + 1);
	*p = c;
	l->len++;
	if (++l->at == l->len)
		go_printf("%c", c);
	else
		line_show(l);
}

/* Take away the n characters before the cursor. */
static void
rubout(Line *l, size_t n)
{
	char *p = &l->text[l->at];

	memmove(p - n, p, l->len - l->at + 1);
	l->len -= n;
	l->at -= n;
}

/* How far it is back to the begin of a word. */
static size_t
wordback(const Line *l)
{
	size_t i = l->at;

	while (i > 0 && l->text[i - 1] == ' ')
		i--;
	while (i > 0 && l->text[i - 1] != ' ')
		i--;
	return l->at - i;
}

/* -- Lines from before ------------------------------------------------------------ */

/* Take line number i, if it is still there, into text; the new line waits in its own place. */
static void
recall(Line *l, unsigned i)
{
	if (i > l->count || l->count - i >= HISTORY)
		return;
	if (l->shown == l->count)
		strcpy(l->history[l->count % HISTORY], l->text);
	set(l, l->history[i % HISTORY]);
	l->shown = i;
}

static LineEnd
done(Line *l)
{
	go_printf("\n");
	if (l->len > 0)
		strcpy(l->history[l->count++ % HISTORY], l->text);
	return LINE_DONE;
}

/* -- Keys ------------------------------------------------------------------------- */

static void
arrow(Line *l, char c)
{
	if (c == 'A')
		recall(l, l->shown - 1);
	else if (c == 'B')
		recall(l, l->shown + 1);
	else if (c == 'C' && l->at < l->len)
		l->at++;
	else if (c == 'D' && l->at > 0)
		l->at--;
	line_show(l);
}

static void
control(Line *l, char c)
{
	if ((c == BACKSPACE || c == DELETE) && l->at > 0)
		rubout(l, 1);
	else if (c == CTRL('W'))
		rubout(l, wordback(l));
	else if (c == CTRL('U'))
		rubout(l, l->at);
	else if (c == CTRL('A'))
		l->at = 0;
	else if (c == CTRL('E'))
		l->at = l->len;
	line_show(l);
}

/* Where the bytes of an arrow key lead: ESC [ A. */
static void
sequence(Line *l, char c)
{
	if (l->state == ESC) {
		l->state = c == '[' ? CSI : PLAIN;
	} else if (c < '0' || c > ';') { /* else a number, in a key that we do not know */
		l->state = PLAIN;
		arrow(l, c);
	}
}

LineEnd
line_key(Line *l, char c)
{
	if (l->state != PLAIN) {
		sequence(l, c);
	} else if (c == '\n') {
		return done(l);
	} else if (c == CTRL('C')) {
		go_printf("^C\n");
		return LINE_DROPPED;
	} else if (c == CTRL('D') && l->len == 0) {
		go_printf("\n");
		return LINE_EOF;
	} else if (c == ESCAPE) {
		l->state = ESC;
	} else if (c < ' ' || c >= DELETE) {
		control(l, c);
	} else {
		insert(l, c);
	}
	return LINE_GOES_ON;
}
