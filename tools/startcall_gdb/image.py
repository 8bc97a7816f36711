# SPDX-License-Identifier: BSD-3-Clause
"""The program: symbols, memory, layouts."""

import re
import struct

import gdb

MAXLIST = 100000	# more than that in a list: it is broken
WHYBITS, WAITSHIFT = 5, 22

# Offsets: the same on all arches so far, which have 32 bits.
G = {'schedlink': 0, 'stackguard': 4, 'sched': 8, 'goid': 32, 'start': 40, 'stackbase': 52,
	'alllink': 56, 'locals': 72, 'stackclass': 76}
GOBUF = {'sp': 0, 'pc': 4, 'g': 8, 'ret': 12, 'ctxt': 16, 'lr': 20}
TIMER = {'when': 0, 'f': 8, 'arg': 12, 'parent': 16, 'kid': 20}
SUDOG = {'next': 0, 'prev': 4, 'g': 8, 'elem': 12}
P = {'runqtail': 0, 'waitword': 8}
SCHED = {'allgs': 0}	# Lock is empty on one core
CHAN = {'recvq': 0, 'sendq': 8, 'qcount': 16, 'fastcap': 20, 'sendp': 24, 'slow': 28, 'recvp': 32,
	'end': 36, 'elemsize': 40, 'slowmeet': 44, 'dataqsiz': 48, 'buf': 56}


class Broken(Exception):
	"""A structure in memory that can't be what it should be."""


def address(name, file=None):
	"""The address of a symbol; None: there is none.  file: where it is static."""
	for expr in (["&'%s'::%s" % (file, name)] if file else []) + ['&%s' % name]:
		try:
			return int(gdb.parse_and_eval('(unsigned long)' + expr))
		except gdb.error:
			pass
	return None


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
		raise gdb.GdbError('the program is not being run: make debug, make core, or target remote')
	checklayout()


layouts = {}	# program file => differences


def checklayout():
	"""Say once a program where its debug information contradicts the tables above."""
	file = gdb.current_progspace().filename
	if file in layouts:
		return
	layouts[file] = []
	for tag, table in (('G', G), ('P', P), ('Sched', SCHED), ('Gobuf', GOBUF), ('Timer', TIMER), ('Sudog', SUDOG), ('Chan', CHAN)):
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
