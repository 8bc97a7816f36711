# SPDX-License-Identifier: BSD-3-Clause
"""info channels, $chan(): channels and queues."""

import struct

import gdb

from .goroutine import Goroutine, allgs
from .image import CHAN, MAXLIST, Broken, read, started, word, words

# runtime/page.c and malloc.c: the map's bytes, and a slab
PAGE, ORDER, KIND, FREE, REST, SLAB = 256, 0x3f, 0xc0, 0x40, 0x80, 0xc0
SLABSIZE, SLABHEAD, UNIT = 512, 16, 16
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


def blocks():
	"""What is not free, from the map of pages: the address, the size, and of which kind it is."""
	piece = int(gdb.parse_and_eval("'runtime/page.c'::heap.pieces"))
	n = 0
	while piece != 0:
		next, first, end = words(piece, 3)
		page = first
		while page < end:
			mark = read(piece + 12 + page - first, 1)[0]
			size = 1 << (mark & ORDER)
			if mark & KIND != FREE:
				yield page * PAGE, size * PAGE, mark & KIND
				n += 1
			if n == MAXLIST:
				print('the heap is large: only its first %d blocks are searched' % n)
				return
			page += size
		piece = next


def objects():
	"""What the runtime and libc have allocated: addresses and sizes."""
	for at, size, kind in blocks():
		if kind == 0:
			yield at, size
		elif kind == SLAB:
			free, state = words(at + 8, 2)
			n, fresh = ((state & 0xff) + 1) * UNIT, state >> 16 & 0xff
			most = (SLABSIZE - SLABHEAD) // n
			seen = set()
			while free != 0 and free not in seen and len(seen) < most:
				seen.add(free)
				free = word(free)
			for o in range(SLABSIZE - most * n, SLABSIZE - fresh * n, n):
				if at + o not in seen:
					yield at + o, n


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
what it has allocated is searched for what has a channel's form; no channel is missed.  With
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
		"""The runtime's objects, and those that have a channel's form."""
		stacks = {g.guard for g in allgs()}
		try:
			for at, n in objects():
				if at in stacks or n < CHAN['buf']:
					continue
				data = read(at, CHAN['buf'])
				if data[24:28] != b'\0\0\0\0':
					c = Channel(at, data)
					if c.good:
						yield c
		except gdb.error:
			raise gdb.GdbError('this needs debug information of the runtime (-g)')


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
