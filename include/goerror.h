/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * goerror.h -- errors as values: Go's error.
 *
 * An error is a const GoError *; NULL is none.  Which one it is, its address tells, not its
 * text.  So an error is a constant with a name:
 *
 *	static const GoError toolarge = {"the message is too large"};
 *
 *	if (err == &toolarge)
 *		...
 *
 * One that is to tell more has a GoError as its first member, and is cast.
 */
#ifndef GOERROR_H
#define GOERROR_H

typedef struct GoError {
	const char *text;
} GoError;

#endif
