# SPDX-License-Identifier: BSD-3-Clause
"""info timers."""

import struct

import gdb

from .goroutine import allgs, stamp
from .image import MAXLIST, WAITSHIFT, Broken, started, symbolname, words
from .machine import machine


class InfoTimers(gdb.Command):
	"""List the timers that are set, the next first: `info timers'.

at: the moment in ms since the program started, in: the same from the last moment that the
runtime has noted (of a timer interrupt, or of when the core went idle), for a debugger
can't read every board's clock."""

	def __init__(self):
		super().__init__('info timers', gdb.COMMAND_STATUS)

	def invoke(self, arg, from_tty):
		started()
		timers = sorted(self.heap())
		if not timers:
			print('no timers')
			return
		gs = {g.at: g for g in allgs()}
		print('%14s %12s  %-22s %s' % ('at', 'in', 'function', 'argument'))
		for when, at, f, arg in timers:
			what = 'goroutine %d' % gs[arg].goid if arg in gs else '0x%08x' % arg
			print('%14s %12s  %-22s %s' % (self.ms(when), self.ms(when - self.now(when)),
				symbolname(f & ~machine().THUMB), what))

	@staticmethod
	def ms(ns):
		return 'never' if ns > 1 << 62 else '%.3f' % (ns / 1e6)

	@staticmethod
	def now(when):
		"""The last moment noted, whose high bits are not kept: those that bring it nearest."""
		turn = 1 << 26
		near = when >> WAITSHIFT
		s = stamp() + (near - stamp() + turn // 2) // turn * turn
		return s << WAITSHIFT

	@staticmethod
	def heap():
		try:
			root = int(gdb.parse_and_eval("(unsigned long)'runtime/proc.c'::p0.timers"))
		except gdb.error:
			raise gdb.GdbError('this needs debug information of the runtime (-g)')
		todo, seen = [(root, 0)], set()
		try:
			while todo:
				t, parent = todo.pop()
				if t == 0:
					continue
				if t in seen or len(seen) == MAXLIST:
					raise Broken('there is a ring at 0x%x' % t)
				seen.add(t)
				lo, hi, f, arg, up, left, right = words(t, 7)
				if up != parent:
					raise Broken('0x%x is no timer' % t)
				yield struct.unpack('<q', struct.pack('<II', lo, hi))[0], t, f, arg
				todo += [(left, t), (right, t)]
		except Broken as e:
			print('warning: the heap of timers is broken: %s' % e)
