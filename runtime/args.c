/* SPDX-License-Identifier: BSD-3-Clause */
/* args.c -- main's arguments, from the board's command line. */
#include "runtime.h"

enum { MAXCMDLINE = CMDLINE, MAXARGS = CMDLINE / 8 };

/* The next word of *s, in place: "..." keeps blanks, \ the next character.  NULL at
 * the end. */
static char *
nextword(char **s)
{
	char *in = *s, *out, *word;
	bool quoted = false;

	while (*in == ' ')
		in++;
	if (*in == '\0')
		return NULL;
	for (word = out = in; *in != '\0' && (quoted || *in != ' '); in++) {
		if (*in == '"') {
			quoted = !quoted;
			continue;
		}
		if (*in == '\\' && in[1] != '\0')
			in++;
		*out++ = *in;
	}
	*s = *in == '\0' ? in : in + 1;
	*out = '\0';
	return word;
}

int
runtime_args(char ***argv)
{
	static char line[MAXCMDLINE], noname[] = "startcall";
	static char *args[MAXARGS + 1];
	char *s = line, *word;
	int argc = 0;

	if (runtime_oscmdline(line, sizeof line) >= sizeof line)
		runtime_fatal("command line too long for its buffer");
	while ((word = nextword(&s)) != NULL) {
		if (argc == MAXARGS)
			runtime_fatal("too many arguments");
		args[argc++] = word;
	}
	if (argc == 0)
		args[argc++] = noname;
	*argv = args;
	return argc;
}
