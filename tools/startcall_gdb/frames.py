# SPDX-License-Identifier: BSD-3-Clause
"""The frames of a goroutine that does not run.

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
import gdb.unwinder
from gdb.FrameDecorator import FrameDecorator

from .machine import I386, code, machine


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
