/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The functions that GCC calls where the CPU has no atomic instruction, of all sizes: right,
 * whole against an interrupt handler, and the mask is afterwards as it was.
 *
 * @icount
 */
#include "ticker.h"

#include "../tap.h"

/* By the assembler's names: GCC knows what the others do, and does it inline. */
#define NAME(f, n) __asm__("__atomic_" #f "_" #n)

#define SIZE(n, T)                                                                                 \
	T load##n(const volatile void *, int) NAME(load, n);                                       \
	void store##n(volatile void *, T, int) NAME(store, n);                                     \
	bool cas##n(volatile void *, void *, T, int, int) NAME(compare_exchange, n);               \
	T exchange##n(volatile void *, T, int) NAME(exchange, n);                                  \
	T add##n(volatile void *, T, int) NAME(fetch_add, n);                                      \
	T sub##n(volatile void *, T, int) NAME(fetch_sub, n);                                      \
	T and##n(volatile void *, T, int) NAME(fetch_and, n);                                      \
	T or ##n(volatile void *, T, int) NAME(fetch_or, n);                                       \
	T xor ##n(volatile void *, T, int) NAME(fetch_xor, n);                                     \
	T nand##n(volatile void *, T, int) NAME(fetch_nand, n);                                    \
                                                                                                   \
	static void size##n(void)                                                                  \
	{                                                                                          \
		static const T edge[] = {                                                          \
			0, 1, (T)-1, (T)((T)-1 / 2), (T)((T)-1 / 2 + 1), (T)((T)-1 / 3)};          \
		enum { N = sizeof edge / sizeof edge[0] };                                         \
		T box[3] = {42, 0, 43}, *p = &box[1];                                              \
		int bad = 0;                                                                       \
                                                                                                   \
		for (int i = 0; i < N * N; i++) {                                                  \
			const T a = edge[i / N], b = edge[i % N];                                  \
			T was = b;                                                                 \
                                                                                                   \
			store##n(p, a, 5);                                                         \
			bad += load##n(p, 5) != a;                                                 \
			bad += cas##n(p, &was, (T)~a, 5, 5) != (a == b) || was != a;               \
			bad += *p != (a == b ? (T)~a : a);                                         \
			bad += exchange##n(p, a, 5) != (a == b ? (T)~a : a) || *p != a;            \
			bad += add##n(p, b, 5) != a || *p != (T)(a + b);                           \
			bad += sub##n(p, b, 5) != (T)(a + b) || *p != a;                           \
			bad += or ##n(p, b, 5) != a || *p != (T)(a | b);                           \
			*p = a;                                                                    \
			bad += and##n(p, b, 5) != a || *p != (T)(a & b);                           \
			*p = a;                                                                    \
			bad += xor##n(p, b, 5) != a || *p != (T)(a ^ b);                           \
			*p = a;                                                                    \
			bad += nand##n(p, b, 5) != a || *p != (T) ~(a & b);                        \
		}                                                                                  \
		is_int(bad, 0, "%d bytes", n);                                                     \
		ok(box[0] == 42 && box[2] == 43, "the neighbours are as before");                  \
	}                                                                                          \
	_Static_assert(sizeof(T) == n, "the table is right")

SIZE(1, uint8_t);
SIZE(2, uint16_t);
SIZE(4, uint32_t);
SIZE(8, uint64_t);

static void
mask(void)
{
	uint64_t v = 1;
	Irq s;

	add8(&v, 1, 5);
	ok(!irqmasked(), "interrupts are on afterwards, when they were");
	s = arch_irqsave();
	add8(&v, 1, 5);
	ok(irqmasked(), "off when they were");
	arch_irqrestore(s);
}

static uint64_t sum;

static void
tick(void)
{
	sum += 2;
}

/* Only additions: the handler's own are plain, since nothing interrupts it. */
static void
against(void)
{
	enum { TURNS = 100000 };

	ticker.irq = tick;
	tickerstart(3000);
	if (ticker.raises) {
		for (int i = 0; i < TURNS; i++)
			add8(&sum, 1, 5);
		tickerstop();
		ok(ticker.nirq > 100, "there were many interrupts");
		is_int(sum, TURNS + 2 * (int64_t)ticker.nirq, "no addition is lost");
	}
}

int
main(void)
{
	size1();
	size2();
	size4();
	size8();
	mask();
	against();
	return done_testing();
}
