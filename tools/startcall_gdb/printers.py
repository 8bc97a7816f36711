# SPDX-License-Identifier: BSD-3-Clause
"""How GDB prints the runtime's structures."""

import gdb

from .channels import Channel, names
from .goroutine import Goroutine
from .image import address, Broken, symbolname
from .machine import machine
from .timers import InfoTimers


class Printer:
	def __init__(self, value):
		self.value = value
		self.at = int(value.address) & 0xffffffff if value.address is not None else None


def safe(f):
	"""A printer never fails: it says what is wrong."""
	def g(self):
		try:
			return f(self)
		except (Broken, gdb.error) as e:
			return '(broken: %s)' % e
	return g


class GPrinter(Printer):
	@safe
	def to_string(self):
		if self.at is None or not address('lessstack') and self.value['stackbase'] != self.at:
			return 'a G that is no goroutine'
		g = Goroutine(self.at)
		if g.dead:
			return 'dead goroutine'
		return 'goroutine %d [%s] %s(0x%x)' % (g.goid, g.why() if g.waits else 'ready', g.entry(), g.arg)

	def children(self):
		for f in ('sched', 'stackguard', 'stackbase', 'scope', 'panic', 'locals', 'nopreempt'):
			yield f, self.value[f]


class ChanPrinter(Printer):
	@safe
	def to_string(self):
		c = Channel(self.at)
		return c.summary() if c.good else '(broken: no channel)'

	def children(self):
		try:
			c = Channel(self.at)
			if not c.good:
				return
			for i, v in enumerate(c.elems()):
				yield '[%d]' % i, v
			for f in ('recvq', 'sendq'):
				yield f, self.value[f]
		except (Broken, gdb.error):
			return


class WaitQPrinter(Printer):
	@safe
	def to_string(self):
		gs = names(int(self.value['first']))
		return 'nobody waits' if not gs else 'goroutine%s %s' % ('s' if len(gs) > 1 else '', ' '.join(gs))


class GobufPrinter(Printer):
	@safe
	def to_string(self):
		pc = int(self.value['pc']) & 0xffffffff & ~machine().THUMB
		return 'sp 0x%x pc 0x%x <%s>' % (int(self.value['sp']), pc, symbolname(pc))


class TimerPrinter(Printer):
	@safe
	def to_string(self):
		return 'at %s ms: %s(0x%x)' % (InfoTimers.ms(int(self.value['when'])),
			symbolname(int(self.value['f']) & 0xffffffff & ~machine().THUMB), int(self.value['arg']))


PRINTERS = {'G': ('stackbase', GPrinter), 'Chan': ('recvq', ChanPrinter), 'WaitQ': ('last', WaitQPrinter),
	'GoWaitQ': ('last', WaitQPrinter), 'Gobuf': ('ctxt', GobufPrinter), 'Timer': ('kid', TimerPrinter)}


def printer(value):
	type = value.type.strip_typedefs().unqualified()
	if type.code != gdb.TYPE_CODE_STRUCT or (type.tag or value.type.name) not in PRINTERS:
		return None
	field, cls = PRINTERS[type.tag or value.type.name]
	return cls(value) if any(f.name == field for f in type.fields()) else None
