# SPDX-License-Identifier: BSD-3-Clause
"""info goroutines, goroutine N COMMAND."""

import re

import gdb

from .frames import View, where
from .goroutine import Core, allgs, detail, status, waited
from .image import Broken, started


class InfoGoroutines(gdb.Command):
	"""List the goroutines: `info goroutines'.

* marks the one whose registers the core has.  ms: for how long it has waited, at least (the
clock is that of the last timer interrupt or of when the core went idle)."""

	def __init__(self):
		super().__init__('info goroutines', gdb.COMMAND_STATUS)

	def invoke(self, arg, from_tty):
		started()
		gs = allgs()
		if not gs:
			print('no goroutines: the runtime has not started yet, or its memory is not its own')
			return
		core = Core(gs)
		print('%6s  %-26s %8s %12s  %-20s %s' % ('id', 'status', 'ms', 'stack', 'function', 'at'))
		for g in gs:
			print(self.line(g, core).rstrip())
		if core.note():
			print(core.note())

	@staticmethod
	def line(g, core):
		mine = core.g and g.at == core.g.at
		extra = detail(g, core)
		try:
			at = where(g, core)
			what = status(g, core) + (' (%s)' % extra if extra else '')
		except (Broken, gdb.error) as e:
			what, at = 'broken', str(e)
		used = '-' if mine or not g.has(g.sp) and g.sp != g.base else str(g.base - g.sp)
		ms = str(waited(g)) if g.waits and not mine else ''
		return '%s%5d  %-26s %8s %12s  %-20s %s' % ('*' if mine else ' ', g.goid, what, ms,
			used + '/' + str(g.size), g.title(), at)


class GoroutineCommand(gdb.Command):
	"""Do a command in a goroutine: `goroutine N COMMAND', `goroutine all COMMAND'.

	goroutine 5 bt
	goroutine 5 frame 3
	goroutine all bt 2

The command sees the goroutine's frames, from number 1 up (0 is where the core is).  Nothing
is written to the target.  Commands that look are meant: one that makes the program run does
that to the core.  Without COMMAND, what goroutine N is.  Registers that the goroutine has not
kept are <not saved>; a preempted one has all."""

	def __init__(self):
		super().__init__('goroutine', gdb.COMMAND_STACK)

	def invoke(self, arg, from_tty):
		m = re.match(r'(\d+|all)(?:\s+(.*))?$', arg.strip())
		if not m:
			raise gdb.GdbError('usage: goroutine N|all [COMMAND]')
		started()
		gs = allgs()
		core = Core(gs) if gs else None
		if m.group(1) != 'all':
			gs = [g for g in gs if g.goid == int(m.group(1))]
		if not gs:
			raise gdb.GdbError('there is no goroutine ' + m.group(1) if m.group(1) != 'all'
				else 'no goroutines')
		for g in gs:
			self.one(g, core, m.group(2), m.group(1) == 'all', from_tty)

	def one(self, g, core, command, many, from_tty):
		if many or not command:
			extra = detail(g, core)
			print('goroutine %d [%s%s] %s' % (g.goid, status(g, core), ', ' + extra if extra else '',
				g.title()))
		try:
			if command:
				self.do(g, core, command, from_tty)
		except (Broken, gdb.error) as e:
			if not many:
				raise gdb.GdbError(str(e))
			print(str(e))
		if many:
			print('')

	@staticmethod
	def do(g, core, command, from_tty):
		if core.g and g.at == core.g.at:
			if core.where():
				print(core.where() + ': these are the core\'s frames')
			gdb.execute(command, from_tty)
		elif g.new():
			print('not started: it will call %s (0x%x)' % (g.entry(), g.arg))
		elif not g.has(g.sp) and g.sp != g.base:
			print('its registers are not saved: the core is on its way to it')
		else:
			with View(g):
				gdb.execute(command, from_tty)
