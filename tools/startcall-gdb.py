# SPDX-License-Identifier: BSD-3-Clause
"""startcall-gdb.py -- GDB commands for goroutines: what they are, where they stand.

	(gdb) source tools/startcall-gdb.py		(make debug does it)

What it relies on is the ABI of arch/*/gobuf.h, the layouts in startcall_gdb/image.py, and
symbols: so it works with any stub that reads memory and registers (QEMU's, OpenOCD's), and on
core files.  Where the image has debug information the layouts are compared with it, and a
difference is told.  Lists are walked with a bound and each pointer is looked at first, for memory
may hold anything.

A goroutine's frames are GDB's own, from registers that an unwinder of ours gives it: nothing
is written to the target.  startcall_gdb/frames.py says how, and why.
"""

import os
import sys

import gdb
import gdb.unwinder

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode, old = True, sys.dont_write_bytecode	# no files in the tree
try:
	from startcall_gdb import channels, frames, goroutines, printers, timers
finally:
	sys.dont_write_bytecode = old
	del sys.path[0]

for command in (goroutines.InfoGoroutines, goroutines.GoroutineCommand, timers.InfoTimers,
		channels.InfoChannels, channels.ChanFunction):
	command()
gdb.unwinder.register_unwinder(None, frames.Unwinder(), replace=True)
gdb.frame_filters['startcall'] = frames.Filter()
gdb.pretty_printers[:] = [p for p in gdb.pretty_printers if p is not printers.printer] + [printers.printer]
if not hasattr(gdb, 'startcall'):
	gdb.startcall = frames.resumed
	gdb.events.cont.connect(frames.resumed)
