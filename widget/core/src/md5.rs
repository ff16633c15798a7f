//! MD5 (RFC 1321): the last part of the address of a mandate theme's page. It protects nothing.
//!
//! One loop over tables: written out step by step, as libraries do for speed, it is three times as long.

/// How far each step of the four rounds turns, four steps at a time.
const TURNS: [[u32; 4]; 4] = [
    [7, 12, 17, 22],
    [5, 9, 14, 20],
    [4, 11, 16, 23],
    [6, 10, 15, 21],
];

/// The sines of 1 to 64, without their signs, as fractions of 2³².
const SINES: [u32; 64] = [
    0xd76a_a478,
    0xe8c7_b756,
    0x2420_70db,
    0xc1bd_ceee,
    0xf57c_0faf,
    0x4787_c62a,
    0xa830_4613,
    0xfd46_9501,
    0x6980_98d8,
    0x8b44_f7af,
    0xffff_5bb1,
    0x895c_d7be,
    0x6b90_1122,
    0xfd98_7193,
    0xa679_438e,
    0x49b4_0821,
    0xf61e_2562,
    0xc040_b340,
    0x265e_5a51,
    0xe9b6_c7aa,
    0xd62f_105d,
    0x0244_1453,
    0xd8a1_e681,
    0xe7d3_fbc8,
    0x21e1_cde6,
    0xc337_07d6,
    0xf4d5_0d87,
    0x455a_14ed,
    0xa9e3_e905,
    0xfcef_a3f8,
    0x676f_02d9,
    0x8d2a_4c8a,
    0xfffa_3942,
    0x8771_f681,
    0x6d9d_6122,
    0xfde5_380c,
    0xa4be_ea44,
    0x4bde_cfa9,
    0xf6bb_4b60,
    0xbebf_bc70,
    0x289b_7ec6,
    0xeaa1_27fa,
    0xd4ef_3085,
    0x0488_1d05,
    0xd9d4_d039,
    0xe6db_99e5,
    0x1fa2_7cf8,
    0xc4ac_5665,
    0xf429_2244,
    0x432a_ff97,
    0xab94_23a7,
    0xfc93_a039,
    0x655b_59c3,
    0x8f0c_cc92,
    0xffef_f47d,
    0x8584_5dd1,
    0x6fa8_7e4f,
    0xfe2c_e6e0,
    0xa301_4314,
    0x4e08_11a1,
    0xf753_7e82,
    0xbd3a_f235,
    0x2ad7_d2bb,
    0xeb86_d391,
];

const START: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
const BLOCK: usize = 64;

/// The sum of a text.
pub(crate) fn md5(text: &str) -> [u8; 16] {
    let mut sum = START;
    for block in padded(text).chunks_exact(BLOCK) {
        let before = sum;
        turn(&mut sum, &words(block));
        for (word, before) in sum.iter_mut().zip(before) {
            *word = word.wrapping_add(before);
        }
    }
    let mut bytes = [0; 16];
    for (four, word) in bytes.chunks_exact_mut(4).zip(sum) {
        four.copy_from_slice(&word.to_le_bytes());
    }
    bytes
}

/// The text, a mark for its end, zeros, and its length in bits: whole blocks.
fn padded(text: &str) -> Vec<u8> {
    let bits = 8 * text.len() as u64;
    let mut bytes = [text.as_bytes(), &[0x80]].concat();
    while bytes.len() % BLOCK != BLOCK - 8 {
        bytes.push(0);
    }
    bytes.extend(bits.to_le_bytes());
    bytes
}

fn words(block: &[u8]) -> [u32; 16] {
    let mut words = [0; 16];
    for (word, four) in words.iter_mut().zip(block.chunks_exact(4)) {
        let bytes = four.iter().rev();
        *word = bytes.fold(0, |word, byte| word << 8 | u32::from(*byte));
    }
    words
}

fn turn(sum: &mut [u32; 4], words: &[u32; 16]) {
    for (step, sine) in SINES.iter().enumerate() {
        let [a, b, c, d] = *sum;
        let (mixed, word) = match step / 16 {
            0 => (b & c | !b & d, step),
            1 => (b & d | c & !d, 5 * step + 1),
            2 => (b ^ c ^ d, 3 * step + 5),
            _ => (c ^ (b | !d), 7 * step),
        };
        let added = a.wrapping_add(mixed).wrapping_add(*sine);
        let turned = added
            .wrapping_add(words[word % 16])
            .rotate_left(TURNS[step / 16][step % 4]);
        *sum = [d, b.wrapping_add(turned), b, c];
    }
}

#[cfg(test)]
mod tests {
    use super::md5;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_has_the_sum_that_the_library_gives(text in any::<String>()) {
            prop_assert_eq!(md5(&text), ::md5::compute(&text).0);
        }
    }

    #[test]
    fn texts_around_the_length_of_a_block_have_the_right_sums() {
        for length in 0..=130 {
            let text = "ä".repeat(length) + "x";
            assert_eq!(md5(&text), ::md5::compute(&text).0, "{length}");
        }
    }
}
