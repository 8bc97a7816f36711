/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * pic.c -- the PC's interrupts: two 8259A in cascade, whose output is wired through the
 * local APIC, and what the local APIC sends by itself.  Nothing nests.
 */
#include "board.h"
#include "devices.h"
#include "i386.h"
#include "map.h"

/* The 8259A's ports: commands at 0, the mask at 1. */
enum { ICW1_INIT_ICW4 = 0x11, ICW4_8086 = 0x01, OCW2_EOI = 0x20, OCW3_READISR = 0x0b };
enum { CASCADE = 2, SPURIOUS = 7 };

static const uint16_t chip[2] = {PIC1_PORT, PIC2_PORT};

/* Old ones need time between two writes: a write to the POST port takes that. */
static void
put(uint16_t port, uint8_t v)
{
	outb(port, v);
	outb(0x80, 0);
}

void
pic_init(void)
{
	static const uint8_t wiring[2] = {1 << CASCADE, CASCADE};
	static const uint8_t mask[2] = {(uint8_t) ~(1 << CASCADE), 0xff};

	for (unsigned i = 0; i < 2; i++) {
		put(chip[i], ICW1_INIT_ICW4);
		put(chip[i] + 1, (uint8_t)(VEC_IRQ + 8 * i));
		put(chip[i] + 1, wiring[i]);
		put(chip[i] + 1, ICW4_8086);
		put(chip[i] + 1, mask[i]);
	}
	if (!lapic_init()) {
		static const char msg[] = "pc: the CPU has no local APIC\n";

		board_write(msg, sizeof msg - 1);
		board_exit(2);
	}
}

/* An interrupt of the local APIC's has no mask: it comes when somebody asks for it. */
bool
intc_enable(unsigned irq, bool on)
{
	uint16_t port;
	uint8_t bit, mask;

	if (irq >= NPICIRQ)
		return irq + VEC_IRQ < VEC_LAPICERROR;
	if (irq == CASCADE)
		return false;
	port = chip[irq / 8] + 1;
	bit = (uint8_t)(1 << irq % 8);
	mask = inb(port);
	outb(port, (uint8_t)(on ? mask & ~bit : mask | bit));
	return true;
}

bool
board_irqraise(unsigned irq)
{
	if (irq < NPICIRQ || irq + VEC_IRQ >= VEC_LAPICERROR)
		return false;
	lapic_selfipi(irq + VEC_IRQ);
	return true;
}

/* Is the chip's line 7 in service?  If not, it was a line that fell again before the
 * CPU asked which one it was. */
static bool
isreal(uint16_t port)
{
	outb(port, OCW3_READISR);
	return inb(port) >> SPURIOUS & 1;
}

static unsigned
inservice(uint16_t port)
{
	outb(port, OCW3_READISR);
	return inb(port);
}

unsigned
board_inservice(void)
{
	unsigned vector = lapic_inservice(), isr = inservice(PIC1_PORT);

	if (vector != 0)
		return vector;
	if (isr >> CASCADE & 1)
		isr = inservice(PIC2_PORT) << 8;
	return isr == 0 ? 0 : VEC_IRQ + (unsigned)__builtin_ctz(isr);
}

void
board_interrupt(uintptr_t vector)
{
	unsigned irq = (unsigned)vector - VEC_IRQ;

	if (irq >= NPICIRQ) {
		if (vector == VEC_SPURIOUS) /* not in service: no EOI (SDM 3, 11.9) */
			return;
		irq_handle(irq);
		lapic_eoi();
		return;
	}

	/* The 8259's go through the local APIC as ExtINT: no EOI there.  The slave's
	 * before the master's, for until then the slave holds the cascade's line. */
	if (irq == SPURIOUS && !isreal(PIC1_PORT))
		return;
	if (irq == 8 + SPURIOUS && !isreal(PIC2_PORT)) {
		outb(PIC1_PORT, OCW2_EOI); /* for the master it was real */
		return;
	}
	irq_handle(irq);
	if (irq >= 8)
		outb(PIC2_PORT, OCW2_EOI);
	outb(PIC1_PORT, OCW2_EOI);
}
