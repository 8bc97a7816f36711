/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * echo.c -- what comes in on the console's UART goes out again, line by line, with its length.  One
 * goroutine reads, one writes; between them is a channel.  A line "." ends it.
 *
 *	make run APP=examples/echo.c
 *
 * While nothing is typed the core sleeps: the UART's interrupt wakes the reader (go_read).
 */
#include <string.h>

#include <chan.h>
#include <go.h>

enum { LINE = 24 };

typedef struct Line {
	unsigned char n;
	char text[LINE + 1]; /* a longer one comes in pieces */
} Line;

static chan(Line) lines;

static void
reader(void *arg)
{
	static Line line;
	char c;

	(void)arg;
	while (go_read(&c, 1) == 1) {
		bool end = c == '\n';

		if (!end)
			line.text[line.n++] = c;
		if (!end && line.n < LINE)
			continue;
		line.text[line.n] = '\0';
		chan_put(lines, line);
		line.n = 0;
	}
}

int
main(void)
{
	static Line line;

	lines = chan_new(Line, 1);
	go(reader, NULL);
	go_printf("type; \".\" ends\n");
	for (;;) {
		line = chan_get(lines);
		if (strcmp(line.text, ".") == 0)
			return 0;
		go_printf("%d: %s\n", line.n, line.text);
	}
}
