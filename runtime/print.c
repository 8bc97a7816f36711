/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * print.c -- formatted output without libc: no lock, no allocation, little stack,
 * good in any context.
 */
#include "runtime.h"

#include <go.h>

typedef struct Out {
	size_t n;
	char buf[80];
} Out;

static void
flush(Out *o)
{
	runtime_oswrite(o->buf, o->n);
	o->n = 0;
}

static void
putch(Out *o, char c)
{
	if (o->n == sizeof o->buf)
		flush(o);
	o->buf[o->n++] = c;
}

/* One conversion's flags. */
typedef struct Spec {
	bool left, zero, neg;
	int width;
} Spec;

/* Text s of n bytes, padded to the width. */
static void
puttext(Out *o, Spec f, const char *s, int n)
{
	int pad = f.width - n - f.neg;

	if (!f.left && !f.zero)
		for (; pad > 0; pad--)
			putch(o, ' ');
	if (f.neg)
		putch(o, '-');
	if (f.zero && !f.left)
		for (; pad > 0; pad--)
			putch(o, '0');
	for (int i = 0; i < n; i++)
		putch(o, s[i]);
	for (; pad > 0; pad--)
		putch(o, ' ');
}

/* *v /= base, returns the remainder: 64-bit division by steps of 16 bits, so that no
 * library's is needed. */
static unsigned
divstep(uint64_t *v, unsigned base)
{
	uint64_t q = 0;
	uint32_t r = 0;

	for (int shift = 48; shift >= 0; shift -= 16) {
		r = r << 16 | (uint32_t)(*v >> shift & 0xffff);
		q = q << 16 | r / base;
		r %= base;
	}
	*v = q;
	return r;
}

static void
putnum(Out *o, Spec f, uint64_t v, unsigned base, const char *digits)
{
	char buf[20], *p = buf + sizeof buf;

	do {
		*--p = digits[divstep(&v, base)];
	} while (v != 0);
	puttext(o, f, p, (int)(buf + sizeof buf - p));
}

static uint64_t
argnum(va_list *ap, int longs, bool sign)
{
	if (longs >= 2)
		return va_arg(*ap, uint64_t);
	if (longs == 1)
		return sign ? (uint64_t)va_arg(*ap, long) : va_arg(*ap, unsigned long);
	return sign ? (uint64_t)va_arg(*ap, int) : va_arg(*ap, unsigned);
}

static int
length(const char *s)
{
	int n = 0;

	while (s[n] != '\0')
		n++;
	return n;
}

/* One conversion, fmt behind its '%'; returns what follows it. */
static const char *
convert(Out *o, const char *fmt, va_list *ap)
{
	Spec f = {0};
	int longs = 0;
	uint64_t v;
	const char *s;
	char c;

	for (;; fmt++) {
		if (*fmt == '-')
			f.left = true;
		else if (*fmt == '0')
			f.zero = true;
		else
			break;
	}
	for (; *fmt >= '0' && *fmt <= '9'; fmt++)
		f.width = f.width * 10 + (*fmt - '0');
	for (; *fmt == 'l' || *fmt == 'z'; fmt++)
		longs++;
	switch (*fmt) {
	case 'd':
	case 'i':
		v = argnum(ap, longs, true);
		f.neg = (int64_t)v < 0;
		putnum(o, f, f.neg ? -v : v, 10, "0123456789");
		break;
	case 'u':
		putnum(o, f, argnum(ap, longs, false), 10, "0123456789");
		break;
	case 'p':
		puttext(o, (Spec){0}, "0x", 2);
		longs = 1;
		/* fallthrough */
	case 'x':
		putnum(o, f, argnum(ap, longs, false), 16, "0123456789abcdef");
		break;
	case 'X':
		putnum(o, f, argnum(ap, longs, false), 16, "0123456789ABCDEF");
		break;
	case 'c':
		c = (char)va_arg(*ap, int);
		puttext(o, f, &c, 1);
		break;
	case 's':
		s = va_arg(*ap, const char *);
		if (s == NULL)
			s = "(null)";
		puttext(o, f, s, length(s));
		break;
	case '\0':
		return fmt;
	default:
		putch(o, *fmt);
	}
	return fmt + 1;
}

void
runtime_vprintf(const char *fmt, va_list ap)
{
	Out o;
	va_list args;

	o.n = 0;
	va_copy(args, ap); /* a va_list parameter may be an array: &ap would be wrong */
	while (*fmt != '\0') {
		char c = *fmt++;

		if (c == '%')
			fmt = convert(&o, fmt, &args);
		else
			putch(&o, c);
	}
	va_end(args);
	flush(&o);
}

void
runtime_printf(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	runtime_vprintf(fmt, ap);
	va_end(ap);
}

/* In one piece, as far as other goroutines go. */
void
go_printf(const char *fmt, ...)
{
	va_list ap;

	go_nopreempt_begin();
	va_start(ap, fmt);
	runtime_vprintf(fmt, ap);
	va_end(ap);
	go_nopreempt_end();
}
