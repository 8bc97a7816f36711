# SPDX-License-Identifier: BSD-3-Clause
"""Architectures: what a goroutine that does not run has kept of its registers.

registers(g) is what a goroutine that does not run will have in its registers when it goes
on: name => bytes or int.  Head comments of arch/*/gogo.S and trap.S draw what is read here.
"""

import re

import gdb

from .image import address, read, symbolname, word, words


class Armv7a:
	THUMB, HALF = 1, 2	# in a code address; the smallest instruction
	EMPTY = 0		# what a new goroutine has on its stack
	SP, PC = 'sp', 'pc'
	SCOPE = ('sp', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', 'r10', 'r11', 'pc')

	@staticmethod
	def inherited(pending, regs):
		"""regs, with what GDB's unwinders can't do without: the core's, in Thumb state."""
		given = dict(regs)
		for name, thumb in (('cpsr', 1 << 5), ('xpsr', 1 << 24), ('msp', 0)):
			try:
				given.setdefault(name, int(pending.read_register(name)) | thumb)
			except (gdb.error, ValueError):
				pass
		given['psp'] = given['sp']
		return given.items()

	@staticmethod
	def switched(g):
		"""d8-d15 r3-r11 pc"""
		regs = {'d%d' % (8 + i): read(g.sp + 8 * i, 8) for i in range(8)}
		regs.update(zip(('r%d' % i for i in range(3, 12)), words(g.sp + 64, 9)))
		regs.update(pc=word(g.sp + 100), sp=g.sp + 104)
		return regs

	@staticmethod
	def preempted(g):
		f = words(g.ctxt + 4, 17)	# r0-r12 lr pc cpsr fpscr
		regs = {'r%d' % i: f[i] for i in range(13)}
		regs.update(lr=f[13], pc=f[14], cpsr=f[15], sp=g.sp)
		regs.update(('d%d' % i, read(g.ctxt + 72 + 8 * i, 8)) for i in range(32))
		return regs

	@staticmethod
	def cgocall(g):
		"""r4-r8 pc"""
		return dict(zip(('r4', 'r5', 'r6', 'r7', 'r8', 'pc'), words(g.sp, 6)), sp=g.sp + 24)


class Armv7m(Armv7a):
	@staticmethod
	def switched(g):
		"""r4-r11 pc"""
		regs = dict(zip(('r%d' % i for i in range(4, 12)), words(g.sp, 8)))
		regs.update(pc=word(g.sp + 32), sp=g.sp + 36)
		return regs

	@staticmethod
	def preempted(g):
		"""The hardware's frame: r0-r3 r12 lr pc xpsr, and a word of padding if bit 9 says so."""
		f = words(g.sp, 8)
		regs = dict(zip(('r0', 'r1', 'r2', 'r3', 'r12', 'lr', 'pc', 'xpsr'), f))
		regs.update(zip(('r%d' % i for i in range(4, 12)), words(g.ctxt + 4, 8)))
		regs['sp'] = g.sp + (36 if f[7] >> 9 & 1 else 32)
		return regs

	@staticmethod
	def cgocall(g):
		"""r4 pc"""
		return dict(zip(('r4', 'pc'), words(g.sp, 2)), sp=g.sp + 8)


class I386:
	THUMB, HALF = 0, 1
	EMPTY = 4		# the address of goexit
	SP, PC = 'esp', 'eip'
	SCOPE = ('esp', 'ebx', 'esi', 'edi', 'ebp', 'eip')

	@staticmethod
	def inherited(pending, regs):
		return regs.items()

	@staticmethod
	def switched(g):
		"""edi esi ebx ebp eip"""
		return dict(zip(('edi', 'esi', 'ebx', 'ebp', 'eip'), words(g.sp, 5)), esp=g.sp + 20)

	@staticmethod
	def preempted(g):
		"""ebx edx ecx eax vector eip cs eflags"""
		f = words(g.sp, 8)
		regs = dict(zip(('ebx', 'edx', 'ecx', 'eax'), f), eip=f[5], eflags=f[7], esp=g.sp + 32)
		regs.update(zip(('edi', 'esi', 'ebp'), words(g.ctxt + 4, 3)))
		return regs

	@staticmethod
	def cgocall(g):
		"""sched says where the caller is."""
		return {'esp': g.sp, 'eip': g.pc}


def machine():
	if address('arch_core') is not None:
		return Armv7m
	return I386 if address('irqvector') is not None else Armv7a


def inside(pc, name):
	"""Is pc in the function of that name, behind its first instruction?"""
	return re.match(re.escape(name) + r'\+', symbolname(pc)) is not None


def code(name):
	"""The address of a function, without the Thumb bit."""
	at = address(name)
	return None if at is None else at & ~machine().THUMB
