# SPDX-License-Identifier: BSD-3-Clause
"""Goroutines, and what the core does."""

import gdb

from .image import MAXLIST, P, WAITSHIFT, WHYBITS, Broken, address, needed, read, symbolname, word, words
from .machine import code, inside, machine


class Goroutine:
	def __init__(self, at):
		w = words(at, 20)
		self.at = at
		self.link, self.guard = w[0], w[1]
		self.sp, self.pc, self.owner, self.ret, self.ctxt, self.lr = w[2:8]
		self.goid = w[8] | w[9] << 32
		self.closure, self.fn, self.arg, self.base, self.alllink = w[10:15]
		self.locals = w[18]
		self.stackclass = w[19] & 0xff
		if (self.base != at and not address('lessstack')) or not self.guard < at or self.stackclass > 16:
			raise Broken('there is no goroutine at 0x%x' % at)
		self.pc &= ~machine().THUMB

	dead = property(lambda self: self.owner == 0)
	waits = property(lambda self: self.link & 1 == 1)
	size = property(lambda self: self.base - self.guard)

	def has(self, at):
		return self.guard <= at < self.base

	def entry(self):
		return 'main' if self.goid == 1 else symbolname(self.fn & ~machine().THUMB)

	def name(self):
		"""What go_setname has set: a value whose key is the runtime's."""
		key, at = address('namekey', 'runtime/local.c'), self.locals
		for _ in range(100):
			if at == 0 or key is None:
				return ''
			at, k, value = words(at, 3)
			if k == key:
				return read(value, 32).split(b'\0')[0].decode('utf-8', 'replace') if value else ''
		return ''

	def title(self):
		return self.entry() + (' (%s)' % self.name() if self.name() else '')

	def new(self):
		"""It has not run yet."""
		return self.pc != code('arch_resume') and self.sp >= self.base - machine().EMPTY

	def why(self):
		"""What it waits for, in the runtime's words."""
		at = word(needed('runtime_waitreasons') + 4 * (self.link >> 1 & ((1 << WHYBITS) - 1)))
		return read(at, 40).split(b'\0')[0].decode('ascii', 'replace')

	def registers(self):
		"""What it will have when it goes on, and whether it has made a call to stop."""
		m = machine()
		if self.pc == code('arch_resume'):
			return m.preempted(self), False
		if self.pc == code('arch_scopereturn'):
			return dict(zip(m.SCOPE, words(self.ctxt, len(m.SCOPE)))), True
		if inside(self.pc, 'asmcgocall'):
			return m.cgocall(self), True
		if self.pc == code('resume') or any(inside(self.pc, f) for f in ('goswitch', 'gorun', 'mcall')):
			return m.switched(self), True
		return {m.SP: self.sp, m.PC: self.pc}, True


def allgs():
	"""All living goroutines, the oldest first; what is wrong with the list is printed."""
	found, seen = [], set()
	try:
		at = word(needed('runtime_sched'))
		while at != 0:
			if at in seen or len(seen) == MAXLIST:
				raise Broken('the list of goroutines has a ring at 0x%x' % at)
			seen.add(at)
			g = Goroutine(at)
			found.append(g)
			at = g.alllink
	except Broken as e:
		print('warning: the list of goroutines is broken: %s' % e)
	return sorted((g for g in found if not g.dead), key=lambda g: g.goid)


class Core:
	"""What the core does: context, and which goroutine its registers are of (None: none)."""

	def __init__(self, gs):
		frame = gdb.newest_frame()
		sp = int(frame.read_register(machine().SP)) & 0xffffffff
		self.context = None
		for name, what in (('irq', 'in an interrupt handler'), ('g0', 'in the scheduler'),
				('trap', 'in an exception handler')):
			if address('__%sstack_guard' % name) < sp <= address('__%sstack_top' % name):
				self.context = what
		self.g = next((g for g in gs if g.has(sp) or g.at == sp), None)
		self.caller = self.head() if self.context == 'in the scheduler' else None
		self.interrupted = self.g is None and self.context not in (None, 'in the scheduler')
		if self.interrupted:
			head = self.head()
			self.g = next((g for g in gs if g.at == head), None)

	@staticmethod
	def head():
		"""The goroutine that runs is the head of the run queue, which is behind its tail."""
		try:
			return word(word(needed('p0', 'runtime/proc.c')))
		except Broken:
			return 0

	def note(self):
		return '\n'.join(s for s in (self.where(), death()) if s)

	def where(self):
		if self.context and self.interrupted and self.g:
			return 'the core is %s, which has interrupted goroutine %d' % (self.context, self.g.goid)
		return 'the core is %s, in no goroutine' % self.context if self.context else None


def death():
	"""What a program says that has written a core, or was about to."""
	at = address('runtime_death')
	why = read(at, 80).split(b'\0')[0].decode('utf-8', 'replace') if at else ''
	return 'the program has died: ' + why if why else ''


def stamp():
	"""The last moment that the P has noted: of a tick or a timer, or when it went idle."""
	return word(needed('p0', 'runtime/proc.c') + P['waitword']) >> (WHYBITS + 1)


def status(g, core):
	if core.g and g.at == core.g.at:
		return 'running'
	if g.waits:
		return g.why()
	return 'running' if g.at == core.caller else 'runnable'


def detail(g, core):
	if core.g and g.at == core.g.at:
		return ''
	if g.new():
		return 'not started'
	if g.at == core.caller:
		return 'on g0'
	return 'preempted' if g.pc == code('arch_resume') else ''


def waited(g):
	"""For how many ms at least."""
	then = g.link >> (WHYBITS + 1)
	return (((stamp() - then) & ((1 << 26) - 1)) << WAITSHIFT) // 1000000
