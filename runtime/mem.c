/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mem.c -- the four functions that the compiler itself calls, so that a program
 * without libc links.  A word at a time where the alignment allows.
 */
#include <stddef.h>
#include <stdint.h>

void *memcpy(void *restrict d, const void *restrict s, size_t n);
void *memmove(void *d, const void *s, size_t n);
void *memset(void *d, int c, size_t n);
int memcmp(const void *a, const void *b, size_t n);

typedef uintptr_t __attribute__((may_alias)) Word;
enum { WORD = sizeof(Word) };

/* Are both word-aligned? */
static inline int
aligned(const void *a, const void *b)
{
	return (((uintptr_t)a | (uintptr_t)b) & (WORD - 1)) == 0;
}

/* Copy upwards: right also where d lies below s. */
static void *
copyup(void *dst, const void *src, size_t n)
{
	unsigned char *d = dst;
	const unsigned char *s = src;

	if (aligned(d, s))
		for (; n >= WORD; n -= WORD, d += WORD, s += WORD)
			*(Word *)d = *(const Word *)s;
	while (n-- != 0)
		*d++ = *s++;
	return dst;
}

void *
memcpy(void *restrict d, const void *restrict s, size_t n)
{
	return copyup(d, s, n);
}

void *
memmove(void *dst, const void *src, size_t n)
{
	unsigned char *d = dst;
	const unsigned char *s = src;

	if ((uintptr_t)d - (uintptr_t)s >= n) /* unsigned: also where d is below s */
		return copyup(dst, src, n);
	while (n-- != 0)
		d[n] = s[n];
	return dst;
}

void *
memset(void *dst, int c, size_t n)
{
	unsigned char *d = dst;
	Word w = (unsigned char)c * (~(Word)0 / 255);

	for (; n != 0 && ((uintptr_t)d & (WORD - 1)) != 0; n--)
		*d++ = (unsigned char)c;
	for (; n >= 4 * WORD; n -= 4 * WORD, d += 4 * WORD) {
		((Word *)d)[0] = w;
		((Word *)d)[1] = w;
		((Word *)d)[2] = w;
		((Word *)d)[3] = w;
	}
	for (; n >= WORD; n -= WORD, d += WORD)
		*(Word *)d = w;
	while (n-- != 0)
		*d++ = (unsigned char)c;
	return dst;
}

int
memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *x = a, *y = b;

	for (; n != 0; n--, x++, y++)
		if (*x != *y)
			return *x - *y;
	return 0;
}
