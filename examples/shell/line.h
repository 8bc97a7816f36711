/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * line.h -- a line that is edited on a terminal, key by key, and those before it.
 *
 *	^A ^E, left, right	move
 *	backspace ^W ^U		rub out a character, a word, all before the cursor
 *	up, down		lines from before
 */
#ifndef LINE_H
#define LINE_H

#include <stddef.h>

enum { LINELEN = 78, HISTORY = 8 };

/* What a key has made of the line. */
typedef enum LineEnd {
	LINE_GOES_ON,
	LINE_DONE,    /* return: it is in text */
	LINE_DROPPED, /* ^C */
	LINE_EOF      /* ^D, and it is empty */
} LineEnd;

typedef struct Line {
	const char *prompt;
	char text[LINELEN + 1];
	size_t len, at;			    /* at: the cursor */
	enum { PLAIN, ESC, CSI } state;	    /* how much of an arrow key came: ESC [ A */
	char history[HISTORY][LINELEN + 1]; /* line number i is in history[i % HISTORY] */
	unsigned count, shown;		    /* numbers: of this line, of the one in text */
} Line;

/* Begin an empty line. */
void line_begin(Line *l);

/* Show it again, for something else was printed. */
void line_show(const Line *l);

/* A key was pressed. */
LineEnd line_key(Line *l, char c);

#endif
