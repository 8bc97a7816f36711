# SPDX-License-Identifier: BSD-3-Clause
#
# Double::Elf -- what an ELF file of a 32-bit Arm has for memory, and a core file for registers (gABI;
# Linux's elfcore.h).

package Double::Elf;

use strict;
use warnings;

use constant { PT_LOAD => 1, PT_NOTE => 4, EM_ARM => 40 };
use constant { NOTE => 20, REGS => 72, NREG => 17 };	# bytes before the status, and in it before r0

sub new {
	my ($class, $file) = @_;
	open my $fh, '<:raw', $file or die "$file: $!\n";
	my $all = do { local $/; <$fh> };
	$all =~ /^\x7fELF\x01\x01/ && unpack('x18 v', $all) == EM_ARM or die "$file: is no ELF file of an Arm\n";
	my ($at, $size, $n) = unpack 'x28 V x10 v v', $all;
	my @segments;
	for my $i (0 .. $n - 1) {
		my %s;
		@s{qw(type offset vaddr paddr filesz)} = unpack 'V5', substr $all, $at + $i * $size, $size;
		$s{bytes} = substr $all, $s{offset}, $s{filesz};
		push @segments, \%s;
	}
	return bless { segments => \@segments }, $class;
}

# Those that are somewhere in memory: {vaddr, bytes}.
sub loads {
	my ($self) = @_;
	return grep { $_->{type} == PT_LOAD && $_->{filesz} } @{$self->{segments}};
}

# r0 to r15 and xPSR; none: it is no core.
sub registers {
	my ($self) = @_;
	my ($note) = grep { $_->{type} == PT_NOTE } @{$self->{segments}} or return;
	return unpack 'V' . NREG, substr $note->{bytes}, NOTE + REGS;
}

1;
