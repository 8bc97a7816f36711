# SPDX-License-Identifier: BSD-3-Clause
"""startcall-gdb.py -- GDB commands for goroutines: what they are, where they stand.

	(gdb) source tools/startcall-gdb.py		(make debug does it)

What it relies on is the ABI of arch/*/gobuf.h, the layouts below, and symbols: so it works
with any stub that reads memory and registers (QEMU's, OpenOCD's).  Where the image has debug
information the layouts are compared with it, and a difference is told.  Lists are walked with
a bound and each pointer is looked at first, for memory may hold anything.

How another goroutine's frames are shown: GDB unwinds from the core's registers.  While
`goroutine N COMMAND` runs, an unwinder of ours says that the caller of frame 0, which is where
the core really is, has the registers that goroutine N will have when it goes on.  So its
frames are number 1 and up, and GDB's own unwinders do the rest.  The other way, to write the
registers and put them back, would have the core run with another goroutine's registers if
the connection broke in between, or if the command made it run.  This one only reads.

A limit of that: GDB takes frame 1 for one that has made a call, and looks for its line and its
frame's layout one byte before its pc.  A goroutine that was preempted has made none, so $pc in
its frame 1 is one instruction's smallest size (Thumb 2, x86 1) too large.  Backtraces show
the right one.
"""

import re
import struct

import gdb
import gdb.printing
import gdb.unwinder
from gdb.FrameDecorator import FrameDecorator

MAXLIST = 100000	# more than that in a list: it is broken
MAXSCAN = 16 << 20	# bytes of heap in which channels are looked for
MINSTACK = 256
WHYBITS, WAITSHIFT = 5, 22

# Offsets in 32-bit words' bytes: the same on all arches so far.
G = {'schedlink': 0, 'stackguard': 4, 'sched': 8, 'goid': 32, 'start': 40, 'stackbase': 52,
	'alllink': 56, 'locals': 72, 'stackclass': 76}
GOBUF = {'sp': 0, 'pc': 4, 'g': 8, 'ret': 12, 'ctxt': 16, 'lr': 20}
TIMER = {'when': 0, 'f': 8, 'arg': 12, 'parent': 16, 'kid': 20}
SUDOG = {'next': 0, 'prev': 4, 'g': 8, 'elem': 12}
CHAN = {'recvq': 0, 'sendq': 8, 'qcount': 16, 'fastcap': 20, 'sendp': 24, 'slow': 28, 'recvp': 32,
	'end': 36, 'elemsize': 40, 'slowmeet': 44, 'dataqsiz': 48, 'buf': 56}
SELECTBIT = 1
CLOSED = 1 << 31


class Broken(Exception):
	"""A structure in memory that can't be what it should be."""


# -- Symbols and memory --------------------------------------------------------------

def address(name, file=None):
	"""The address of a symbol; None: there is none.  file: where it is static."""
	for expr in (["&'%s'::%s" % (file, name)] if file else []) + ['&%s' % name]:
		try:
			return int(gdb.parse_and_eval('(unsigned long)' + expr))
		except gdb.error:
			pass
	return None


def code(name):
	"""The address of a function, without the Thumb bit."""
	at = address(name)
	return None if at is None else at & ~machine().THUMB


def needed(name, file=None):
	a = address(name, file)
	if a is None:
		raise gdb.GdbError('this is no program with startcall: it has no symbol ' + name)
	return a


def read(at, n):
	try:
		return bytes(gdb.selected_inferior().read_memory(at, n))
	except gdb.MemoryError:
		raise Broken('no memory at 0x%x' % at)


def word(at):
	return struct.unpack('<I', read(at, 4))[0]


def words(at, n):
	return struct.unpack('<%dI' % n, read(at, 4 * n))


def symbolname(at):
	"""The function around at, with the offset; hexadecimal where there is none."""
	text = gdb.execute('info symbol 0x%x' % at, to_string=True)
	m = re.match(r'(.*) in section ', text)
	return m.group(1).replace(' + ', '+') if m else '0x%x' % at


def started():
	"""Complain unless there is a program with startcall that has begun."""
	needed('runtime_sched')
	if not gdb.selected_inferior().threads():
		raise gdb.GdbError('the program is not being run: make debug, or target remote')
	checklayout()


layouts = {}	# program file => differences


def checklayout():
	"""Say once a program where its debug information contradicts the tables above."""
	file = gdb.current_progspace().filename
	if file in layouts:
		return
	layouts[file] = []
	for tag, table in (('G', G), ('Gobuf', GOBUF), ('Timer', TIMER), ('Sudog', SUDOG), ('Chan', CHAN)):
		try:
			fields = flat(gdb.lookup_type('struct ' + tag))
		except gdb.error:
			continue
		layouts[file] += ['%s.%s' % (tag, f) for f in table if fields.get(f) != table[f]]
	if layouts[file]:
		print('warning: this startcall-gdb.py is of another version than the program: '
			+ ', '.join(layouts[file]))


def flat(type):
	"""The offsets of a structure's fields, also of those in unions without a name."""
	fields = {}
	for f in type.fields():
		if f.name:
			fields[f.name] = f.bitpos // 8
		else:
			fields.update((n, o + f.bitpos // 8) for n, o in flat(f.type).items())
	return fields


# -- Architectures ---------------------------------------------------------------------
#
# registers(g) is what a goroutine that does not run will have in its registers when it goes
# on: name => bytes or int.  Head comments of arch/*/gogo.S and trap.S draw what is read here.

class Armv7a:
	THUMB, HALF = 1, 2	# in a code address; the smallest instruction
	EMPTY = 0		# what a new goroutine has on its stack
	SP, PC, RETURNS = 'sp', 'pc', 'lr'
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
	SP, PC, RETURNS = 'esp', 'eip', None
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


# -- Goroutines --------------------------------------------------------------------------

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
		if self.base != at or not self.guard < at or self.stackclass > 16:
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
		if self.pc == code('resume') or inside(self.pc, 'goswitch') or inside(self.pc, 'mcall'):
			return m.switched(self), True
		return {m.SP: self.sp, m.PC: self.pc}, True


def allgs():
	"""All living goroutines, the oldest first; what is wrong with the list is printed."""
	found, seen = [], set()
	try:
		at = word(needed('runtime_sched'))	# Lock is empty on one core
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
		if self.context and self.interrupted and self.g:
			return 'the core is %s, which has interrupted goroutine %d' % (self.context, self.g.goid)
		return 'the core is %s, in no goroutine' % self.context if self.context else None


def stamp():
	"""The last moment that the P has noted: of a tick or a timer, or when it went idle."""
	return word(needed('p0', 'runtime/proc.c') + 8) >> (WHYBITS + 1)


def status(g, core):
	if core.g and g.at == core.g.at:
		return 'running'
	if g.waits:
		return g.why()
	return 'runnable'


def detail(g, core):
	if core.g and g.at == core.g.at:
		return ''
	if g.new():
		return 'not started'
	return 'preempted' if g.pc == code('arch_resume') else ''


def waited(g):
	"""For how many ms at least."""
	then = g.link >> (WHYBITS + 1)
	return (((stamp() - then) & ((1 << 26) - 1)) << WAITSHIFT) // 1000000


# -- The frames of a goroutine that does not run --------------------------------------------

class View:
	"""What frame 0's caller has in its registers, while one looks at goroutine g."""
	now = None

	def __init__(self, g):
		regs, called = g.registers()
		m = machine()
		regs[m.PC] &= ~m.THUMB
		self.exact = regs[m.PC]
		self.shift = 0 if called else m.HALF
		regs[m.PC] += self.shift
		self.regs = regs

	def __enter__(self):
		self.level = gdb.selected_frame().level()
		View.now = self
		try:
			gdb.invalidate_cached_frames()
			frame = gdb.newest_frame().older()
			if frame is None:
				raise gdb.GdbError('its frames can not be found')
			frame.select()
		except BaseException:
			self.__exit__()
			raise

	def __exit__(self, *exception):
		if View.now is self:
			View.now = None
			gdb.invalidate_cached_frames()
			try:
				frame = gdb.newest_frame()
				while frame.level() < self.level and frame.older() is not None:
					frame = frame.older()
				frame.select()
			except gdb.error:
				pass	# the target is gone


def resumed(event):
	View.now = None


class FrameId:
	def __init__(self, sp, pc):
		void = gdb.lookup_type('void').pointer()
		self.sp, self.pc = gdb.Value(sp).cast(void), gdb.Value(pc).cast(void)


ends = {}	# program file => code addresses behind which there is no caller


def isend(pc):
	file = gdb.current_progspace().filename
	if file not in ends:
		start, end = code('gostart'), code('goexit')
		ends[file] = (end, start, start + 32 if machine() is I386 else start) if end else None
	e = ends[file]
	return e is not None and (pc == e[0] or e[1] < pc < e[2])


class Unwinder(gdb.unwinder.Unwinder):
	def __init__(self):
		super().__init__('startcall')

	def __call__(self, pending):
		if View.now is None or pending.level() != 0:
			return None
		# Below all stacks: else GDB would find the goroutine's too low.
		info = pending.create_unwind_info(FrameId(0, 0))
		for name, value in machine().inherited(pending, View.now.regs):
			try:
				type = pending.read_register(name).type
			except (gdb.error, ValueError):
				continue	# not every stub has all
			if not isinstance(value, bytes):
				value = struct.pack('<I', value & 0xffffffff)
			if len(value) == type.sizeof:
				info.add_saved_register(name, gdb.Value(value, type))
		return info


class Exact(FrameDecorator):
	"""A preempted goroutine's frame 1."""

	def address(self):
		return View.now.exact if View.now else super().address()


class Filter:
	"""Leaves out the core's own frame, and what is behind a goroutine's function."""
	def __init__(self):
		self.name, self.enabled, self.priority = 'startcall', True, 100

	def filter(self, frames):
		for f in frames:
			inner = f.inferior_frame()
			if View.now and inner.level() == 0:
				continue
			if inner.level() > 0 and isend(inner.pc() & ~machine().THUMB):
				return
			yield Exact(f) if View.now and View.now.shift and inner.level() == 1 else f


def where(g, core):
	"""The innermost place outside the runtime."""
	if core.g and g.at == core.g.at:
		return place()
	if g.new():
		return ''
	with View(g):
		return place()


def place():
	frame = gdb.newest_frame()
	if View.now:
		frame = frame.older()
	for _ in range(32):
		if frame is None or isend(frame.pc() & ~machine().THUMB):
			break
		sal = frame.find_sal()
		if sal.symtab and not re.search(r'(^|/)(runtime|arch/\w+|boards/\w+)/\w+\.\w$', sal.symtab.filename):
			return '%s:%d' % (re.sub('.*/', '', sal.symtab.filename), sal.line)
		frame = frame.older()
	return ''


# -- Commands ----------------------------------------------------------------------------------

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
			if core.note():
				print(core.note() + ': these are the core\'s frames')
			gdb.execute(command, from_tty)
		elif g.new():
			print('not started: it will call %s (0x%x)' % (g.entry(), g.arg))
		elif not g.has(g.sp) and g.sp != g.base:
			print('its registers are not saved: the core is on its way to it')
		else:
			with View(g):
				gdb.execute(command, from_tty)


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


# -- Channels ---------------------------------------------------------------------------------

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


# -- Printers ------------------------------------------------------------------------------------

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
		if self.at is None or self.value['stackbase'] != self.at:
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


printer.name = 'startcall'

for command in InfoGoroutines, GoroutineCommand, InfoTimers, InfoChannels, ChanFunction:
	command()
gdb.unwinder.register_unwinder(None, Unwinder(), replace=True)
gdb.frame_filters['startcall'] = Filter()
gdb.pretty_printers[:] = [p for p in gdb.pretty_printers if getattr(p, 'name', '') != 'startcall'] + [printer]
gdb.events.cont.connect(resumed)
