/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sysclock.c -- SysTick (DDI 0403E B3.3) as clock and alarm, for a core that has no other
 * counter to rely on.
 *
 *	value	0   reload  reload-1  ...  1   0   reload ...
 *	ticks	0   1       2              n   |
 *		turn -------------------------> the next turn, with the interrupt pending
 *
 * A turn lasts 2^24 ticks; for an alarm in the middle of one it is cut short: the counter is
 * set to 0, which begins a turn of just that length.  What was counted goes to base, so no
 * tick is lost but one that comes between two instructions.
 */
#include "board.h"
#include "devices.h"
#include "map.h"
#include "scs.h"

enum { CSR_ENABLE = 1 << 0, CSR_TICKINT = 1 << 1, CSR_CORECLOCK = 1 << 2 };
enum { ICSR_PENDSTCLR = 1 << 25, ICSR_PENDSTSET = 1 << 26 };
enum { TURN = 1 << 24 };

/* Polls for a tick of the counter: hardware takes 8 cycles, an emulator on a busy host may take a
 * millisecond. */
enum { PATIENCE = 10000000 };

/* SYSTICK_REF: an eighth of the core's clock, or whatever the chip gives to SysTick. */
#ifdef SYSTICK_REF
enum { CSR = CSR_TICKINT | CSR_ENABLE };
#else
enum { CSR = CSR_TICKINT | CSR_ENABLE | CSR_CORECLOCK };
#endif

static uint64_t base;  /* the count at which this turn began */
static uint32_t turn;  /* its ticks */
static uint64_t alarm; /* board_timer's */

/* Ticks since the value was 0. */
static inline uint32_t
since(uint32_t ticks, uint32_t value)
{
	return value == 0 ? 0 : ticks - value;
}

/* Masked.  The pending bit tells of a turn that has ended; looked at between two readings,
 * for it may come any time. */
static uint64_t
now(void)
{
	uint32_t value = SYST_CVR;

	if (SCB_ICSR & ICSR_PENDSTSET)
		return base + turn + since(TURN, SYST_CVR);
	return base + since(turn, value);
}

uint64_t
board_ticks(void)
{
	Irq s = arch_irqsave();
	uint64_t t = now();

	arch_irqrestore(s);
	return t;
}

uint32_t
board_hz(void)
{
	return SYSTICK_HZ;
}

/* Begin a turn of n ticks, and full ones behind it.  The value is read and set by two
 * instructions side by side.  The counter takes its reload value at the next tick: only then
 * may the one for later turns be written. */
static void
begin(uint32_t n)
{
	bool before = SCB_ICSR & ICSR_PENDSTSET;
	uint32_t value;

	SYST_RVR = n - 1;
	value = SYST_CVR;
	SYST_CVR = 0;
	if (before)
		base += turn + since(TURN, value);
	else if (SCB_ICSR & ICSR_PENDSTSET) /* it has just ended */
		base += turn;
	else
		base += since(turn, value);
	SCB_ICSR = ICSR_PENDSTCLR;
	turn = n;
	for (int i = 0; SYST_CVR == 0 && i < PATIENCE; i++)
		;
	SYST_RVR = TURN - 1;
	/* It was so short, or we so slow, that it has ended: the next one may be as short. */
	if (SCB_ICSR & ICSR_PENDSTSET)
		SYST_CVR = 0;
}

/* An alarm behind this turn, and one that a turn's end is due before, are looked at by
 * timerintr. */
void
board_timer(uint64_t when)
{
	uint64_t t = now(), end = base + turn;

	alarm = when;
	if (t < end && when < end)
		begin(when < t + 2 ? 2 : (uint32_t)(when - t));
}

static void
timerintr(void *arg)
{
	uint64_t when = alarm;

	(void)arg;
	base += turn;
	turn = TURN;
	if (when == BOARD_NEVER)
		return;
	if (now() < when) {
		board_timer(when);
		return;
	}
	alarm = BOARD_NEVER;
	runtime_tick();
}

void
sysclock_init(void)
{
	turn = TURN;
	alarm = BOARD_NEVER;
	SYST_CSR = CSR_CORECLOCK; /* QEMU sets the rate when it changes */
	SYST_CSR = 0;
	SYST_RVR = TURN - 1;
	SYST_CVR = 0;
	SYST_CSR = CSR;
	irq_attach(SYSTICK_IRQ, timerintr, NULL);
}
