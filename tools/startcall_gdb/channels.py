# SPDX-License-Identifier: BSD-3-Clause
"""info channels, $chan(): channels and queues."""

import struct

import gdb

from .goroutine import Goroutine, allgs
from .image import CHAN, MAXLIST, Broken, read, started, word, words

MAXSCAN = 16 << 20	# bytes of heap in which channels are looked for
SELECTBIT = 1
CLOSED = 1 << 31

elements = {}	# address of a channel => type of its elements, when $chan() has told it


class Channel:
	def __init__(self, at, data=None):
		w = struct.unpack('<14I', data) if data else words(at, 14)
		self.at = at
		self.recvq, self.sendq = w[0:2], w[2:4]
		self.qcount, self.closed = w[4] & ~CLOSED, w[4] & CLOSED != 0
		fastcap, self.sendp, self.slow, self.recvp, self.end, self.elemsize, self.slowmeet, self.cap = w[5:13]
		self.buf = at + CHAN['buf']
		self.good = (self.qcount <= self.cap and fastcap in (0, self.cap)
			and self.end - self.buf == self.elemsize * self.cap
			and self.buf <= self.sendp <= self.end and self.buf <= self.recvp <= self.end
			and (self.closed or self.slow & 2 == 0)
			and not (self.recvq[0] and self.sendq[0] and self.recvq[0] != self.sendq[0]
				and self.slow & ~7 == 0 and self.slowmeet & ~7 == 0))

	def elems(self):
		"""What is in the buffer, the oldest first."""
		type = elements.get(self.at)
		if type is None:
			char = gdb.lookup_type('unsigned char')
			type = {1: char, 4: gdb.lookup_type('unsigned int')}.get(self.elemsize)
			if type is None and self.elemsize:
				type = char.array(self.elemsize - 1)
		at = self.recvp
		for _ in range(min(self.qcount, MAXLIST) if type is not None else 0):
			if at == self.end:
				at = self.buf
			yield gdb.Value(at).cast(type.pointer()).dereference()
			at += self.elemsize

	def summary(self):
		return '%d of %d elements of %d byte%s%s' % (self.qcount, self.cap, self.elemsize,
			's' if self.elemsize != 1 else '', ', closed' if self.closed else '')


def waiters(first):
	"""The goroutines in a queue of Sudogs: their addresses, the first first."""
	seen = set()
	while first != 0:
		if first in seen or len(seen) == MAXLIST:
			raise Broken('the queue has a ring at 0x%x' % first)
		seen.add(first)
		w = words(first, 4)
		yield word(w[2] & ~SELECTBIT) if w[2] & SELECTBIT else w[2]
		first = w[0]


def names(first):
	"""The same, to be read."""
	try:
		return [str(Goroutine(g).goid) for g in waiters(first)]
	except Broken as e:
		return ['(broken: %s)' % e]


class InfoChannels(gdb.Command):
	"""List channels: `info channels', `info channels EXPRESSION'.

The runtime keeps no list of them, for that would cost time and memory in every program.  So
the heap is searched for what has a channel's form: a channel that was freed may still be
shown, until its memory is used again; one that is in use is not missed.  With
EXPRESSION, which is a Chan * or a typed handle, that channel alone."""

	def __init__(self):
		super().__init__('info channels', gdb.COMMAND_STATUS)

	def invoke(self, arg, from_tty):
		started()
		try:
			if arg:
				found = [Channel(remember(gdb.parse_and_eval(arg)))]
			else:
				found = list(self.search())
		except Broken as e:
			raise gdb.GdbError(str(e))
		if not found:
			print('no channels')
			return
		for c in found:
			if not c.good:
				print('0x%08x is no channel' % c.at)
				continue
			print('0x%08x  %s' % (c.at, c.summary()))
			for what, q in (('receivers', c.recvq), ('senders', c.sendq)):
				if q[0]:
					print('\t%s: goroutine%s %s' % (what, 's' if len(names(q[0])) > 1 else '',
						' '.join(names(q[0]))))
			if c.qcount:
				print('\tbuffer: ' + ', '.join(str(v) for _, v in zip(range(20), c.elems()))
					+ (' ...' if c.qcount > 20 else ''))

	@staticmethod
	def search():
		"""From the lowest piece that the runtime took to the highest, which is main's stack."""
		gs = allgs()
		try:
			top = int(gdb.parse_and_eval("'runtime/malloc.c'::heap.top"))
			free = InfoChannels.freed()
		except gdb.error:
			raise gdb.GdbError('this needs debug information of the runtime (-g)')
		if not gs or top == 0:
			return
		end = max(g.base for g in gs)
		if end - top > MAXSCAN:
			print('the heap is large: only its newest %d MB are searched' % (MAXSCAN >> 20))
			end = top + MAXSCAN
		stacks = sorted((g.guard, g.base) for g in gs)
		at = top
		for guard, base in stacks + [(end, end)]:
			if guard > at:
				yield from InfoChannels.among(at, read(at, guard - at), free)
			at = max(at, base)

	@staticmethod
	def among(base, data, free):
		for o in range(-base % 16, len(data) - CHAN['buf'] + 1, 16):
			if data[o + 24:o + 28] == b'\0\0\0\0':
				continue
			c = Channel(base + o, data[o:o + CHAN['buf']])
			if c.good and c.at not in free:
				yield c

	@staticmethod
	def freed():
		heads = gdb.parse_and_eval("'runtime/malloc.c'::heap.free")
		seen = set()
		for i in range(*[heads.type.range()[0], heads.type.range()[1] + 1]):
			at = int(heads[i])
			while at != 0 and at not in seen and len(seen) < MAXLIST:
				seen.add(at)
				at = word(at)
		return seen


def remember(value):
	"""The address of the channel that value is; the type of its elements is kept."""
	type = value.type.strip_typedefs()
	if type.code == gdb.TYPE_CODE_PTR:
		target = type.target().strip_typedefs()
		if target.code == gdb.TYPE_CODE_ARRAY:
			elements[int(value)] = target.target()
	return int(value) & 0xffffffff


class ChanFunction(gdb.Function):
	"""$chan(HANDLE): the channel of a typed handle, to be printed: `p $chan(c)'."""

	def __init__(self):
		super().__init__('chan')

	def invoke(self, handle):
		at = remember(handle)
		return gdb.Value(at).cast(gdb.lookup_type('struct Chan').pointer()).dereference()
